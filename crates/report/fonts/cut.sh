#!/bin/sh
# Cuts Noto Sans SC (Regular, Bold) to what the reports print. See README.md.
# Needs: npm, python3 with fonttools (4.68.0 was used). Usage: ./cut.sh
set -eu

package="@expo-google-fonts/noto-sans-sc@0.4.3"
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

(cd "$scratch" && npm pack --silent "$package" >/dev/null && tar -xzf ./*.tgz)

# GB 2312 as Python's own codec has it, and the Latin, punctuation and signs that stand inside Chinese text.
python3 - >"$scratch/unicodes.txt" <<'PY'
def gb2312():
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass

blocks = [
    (0x0020, 0x007E), (0x00A0, 0x00FF),  # Latin, with French accents
    (0x0152, 0x0153), (0x0178, 0x0178),  # OE ligatures, Y diaeresis
    (0x2010, 0x2027), (0x202F, 0x203B),  # dashes, quotes, ellipsis, narrow no-break space
    (0x20AC, 0x20AC), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265),
    (0x25A0, 0x25A1), (0x25B2, 0x25B3), (0x25C6, 0x25C7), (0x25CB, 0x25CB), (0x25CE, 0x25CF), (0x2713, 0x2713),
    (0x3000, 0x301F), (0x3105, 0x3129), (0x3220, 0x3229),  # CJK punctuation, bopomofo, enumerators
    (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),  # fullwidth forms
]
wanted = set(gb2312())
for first, last in blocks:
    wanted.update(range(first, last + 1))
print(",".join(f"{point:04X}" for point in sorted(wanted)))
PY

for cut in 400Regular:Regular 700Bold:Bold; do
    pyftsubset "$scratch/package/${cut%%:*}/NotoSansSC_${cut%%:*}.ttf" \
        --unicodes-file="$scratch/unicodes.txt" \
        --layout-features=kern,mark,mkmk,ccmp,locl,liga,palt \
        --no-hinting --desubroutinize --drop-tables+=vhea,vmtx,VORG \
        --name-IDs=0,1,2,3,4,5,6,13,14,16,17 \
        --output-file="$here/NotoSansSC-${cut##*:}.ttf"
done
cp "$scratch/package/LICENSE_FONT" "$here/OFL.txt"
ls -l "$here"/*.ttf
