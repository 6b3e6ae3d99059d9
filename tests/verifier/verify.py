#!/usr/bin/env python3
"""A second verifier for Jalon's evidence packs, written from docs/formats.md alone: Python 3, nothing but its standard library.

    verify.py PACK.json                       is every entry in the signed log?
    verify.py PACK.json --key NAME+ID+KEY     ... signed by this key, read from paper or from a device you trust
    verify.py PACK.json --witness NOTE.txt    ... and does a whole log agree with a checkpoint kept elsewhere?

Prints one line for each thing that is wrong, as `place what`, place 0 for the pack as a whole. Exit status: 0 all holds,
1 something is wrong, 2 the files do not read.
"""
import argparse
import base64
import hashlib
import json
import sys

# ---------------------------------------------------------------- Ed25519 (RFC 8032, 5.1.7), in affine-free coordinates
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def recover_x(y, sign):
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P or (x == 0 and sign):
        raise ValueError("not a point")
    return P - x if x & 1 != sign else x


def point(data):
    y = int.from_bytes(data, "little") & ((1 << 255) - 1)
    if len(data) != 32 or y >= P:
        raise ValueError("not a point")
    x = recover_x(y, data[31] >> 7)
    return (x, y, 1, x * y % P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(n, p):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = add(result, p)
        p, n = add(p, p), n >> 1
    return result


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def is_signature(public, message, signature):
    try:
        key, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    if len(signature) != 64 or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, key))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


# ---------------------------------------------------------------- notes and checkpoints (C2SP signed-note, tlog-checkpoint)
def unbase64(text):
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise ValueError("base64")
    return data


def verifier(text):
    name, key_id, key = text.split("+", 2)
    key = unbase64(key)
    if len(key) != 33 or key[0] != 1 or hashlib.sha256(name.encode() + b"\n" + key).hexdigest()[:8] != key_id:
        raise ValueError("key")
    return name, bytes.fromhex(key_id), key[1:]


def checkpoint(note, keys):
    """Origin, size and root of a note, and whether one of these keys signed it under the origin as name."""
    at = note.rindex("\n\n")
    text, lines = note[: at + 1], note[at + 2 :].splitlines()
    origin, size, root = text.split("\n")[:3]
    if str(int(size)) != size or int(size) < 0 or len(unbase64(root)) != 32:
        raise ValueError("checkpoint")
    signatures = [(name, unbase64(signed)) for dash, name, signed in (line.split(" ") for line in lines) if dash == "\u2014"]
    signed = False
    for name, key_id, public in keys:
        mine = [signature[4:] for by, signature in signatures if by == name == origin and signature[:4] == key_id]
        signed = signed or bool(mine) and all(is_signature(public, text.encode(), one) for one in mine)
    return origin, int(size), unbase64(root), signed


# ---------------------------------------------------------------- the log (RFC 6962, 2.1; RFC 9162, 2.1.3.2) and its leaves
def sha256(data):
    return hashlib.sha256(data).digest()


def leaf(piece):
    """The node of an entry: docs/formats.md, 5."""
    whole = {"about": None, "told_at": None, "amends": [], **piece["envelope"]}
    whole.update(format=1, seq=piece["seq"], received_at=piece["received_at"])
    told = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(b"\x00" + sha256(told.encode()))


def roots(nodes):
    """The root after each node."""
    peaks = []
    for size, node in enumerate(nodes):
        while size & 1:
            node, size = sha256(b"\x01" + peaks.pop() + node), size >> 1
        peaks.append(node)
        root = peaks[-1]
        for peak in reversed(peaks[:-1]):
            root = sha256(b"\x01" + peak + root)
        yield root


def is_included(node, index, size, proof, root):
    if not 0 <= index < size:
        return False
    last = size - 1
    for beside in proof:
        if last == 0:
            return False
        if index & 1 or index == last:
            node = sha256(b"\x01" + beside + node)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            node = sha256(b"\x01" + node + beside)
        index, last = index >> 1, last >> 1
    return last == 0 and node == root


def commitment(body):
    opened = body["open"].encode()
    salted = b"jalon commitment 1" + bytes.fromhex(body["salt"]) + len(opened).to_bytes(8, "big") + opened
    return sha256(salted + bytes.fromhex(body.get("sealed", ""))).hex()


# ---------------------------------------------------------------- a pack
def faults(pack, trusted, witness):
    keys = [verifier(key) for key in ([trusted] if trusted else pack["keys"])]
    origin, size, root, signed = checkpoint(pack["checkpoint"], keys)
    if not signed or origin != "jalon/" + pack["site"]:
        yield 0, "signature"
    for piece in pack["entries"]:
        if piece["envelope"]["site"] != pack["site"] or piece["seq"] < 1:
            yield piece["seq"], "place"
            continue
        proof = piece.get("proof")
        if proof is not None and not is_included(leaf(piece), piece["seq"] - 1, size, [unbase64(one) for one in proof], root):
            yield piece["seq"], "proof"
        elif piece.get("body") and commitment(piece["body"]) != piece["envelope"]["commitment"]:
            yield piece["seq"], "content"
    if any(piece.get("proof") is None for piece in pack["entries"]):
        yield from whole(pack, size, root, witness and checkpoint(witness, keys))
    elif witness:
        yield 0, "only a whole log can be held against a witness"


def whole(pack, size, root, witness):
    for expected, piece in enumerate(pack["entries"], 1):
        if piece["seq"] != expected:
            yield piece["seq"], "place"
            return
    after = [sha256(b""), *roots(leaf(piece) for piece in pack["entries"])]
    if len(after) != size + 1 or after[-1] != root:
        yield 0, "root"
    if witness and (not witness[3] or witness[1] >= len(after) or after[witness[1]] != witness[2]):
        yield 0, "witness"


def main():
    args = argparse.ArgumentParser(description="Verifies an evidence pack of Jalon.")
    args.add_argument("pack")
    args.add_argument("--key")
    args.add_argument("--witness")
    args = args.parse_args()
    try:
        with open(args.pack, encoding="utf-8") as file:
            pack = json.load(file)
        witness = None
        if args.witness:
            with open(args.witness, encoding="utf-8", newline="") as file:
                witness = file.read()
        if pack["format"] != "jalon evidence 1":
            raise ValueError("format")
        found = list(faults(pack, args.key, witness))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"does not read: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    for place, what in found:
        print(place, what)
    if not found:
        print(f"holds: {len(pack['entries'])} entries, in a log of {checkpoint(pack['checkpoint'], [])[1]}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
