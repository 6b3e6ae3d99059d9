#!/usr/bin/env python3
"""Writes the files of this folder anew. See README.md. Needs pypandoc_binary and fpdf2, and fonts for the PDF."""
import sys, zipfile, pypandoc
from fpdf import FPDF

FIXED = (2024, 1, 1, 0, 0, 0)
TALK = """# Entretien 3 – l'arrivée de la pair aidante

**Inès :** On a commencé à l'hôtel, en *janvier*. C'était… dur.

**Chercheure :** Dur comment ?

**Inès :** Y avait pas de rôle écrit, pas de bureau. Pis on m'a dit : « fais comme tu peux ».[^1]

## 早期 · 开始

**李梅 :** 我们每天喝咖啡 ☕️ 👩🏽‍⚕️.

- premier pas : la réunion du mardi
- deuxième pas : le café
    - avec [la travailleuse sociale](https://example.org/ts)

> « Elle m'a écouté, c'est tout. »

| Étape | Quand | Qui |
|-------|-------|-----|
| Accueil | mai 2020 | Inès |
| Suivi | été 2020 | |

[^1]: Dit en riant ; l'enregistrement continue.
"""

def package(name, parts, stored=None):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as out:
        for path, text in parts.items():
            info = zipfile.ZipInfo(path, FIXED)
            info.compress_type = zipfile.ZIP_STORED if path == stored else zipfile.ZIP_DEFLATED
            out.writestr(info, text)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = ('xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        'xmlns:v="urn:schemas-microsoft-com:vml"')

def p(inner, properties=""):
    return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{inner}</w:p>"

def r(text, properties=""):
    return f"<w:r>{'<w:rPr>' + properties + '</w:rPr>' if properties else ''}<w:t xml:space=\"preserve\">{text}</w:t></w:r>"

def docx():
    header = f'<w:hdr {W}>{p(r("Clinique du Centre – confidentiel"))}</w:hdr>'
    box = f"<w:txbxContent>{p(r('Encadré : numéros utiles'))}</w:txbxContent>"
    body = "".join([
        p(r("Réunion d'équipe"), '<w:pStyle w:val="Titre1"/>'),
        p(r("Inès : ") + r("j'ai vu ", "<w:b/>") + f'<w:del w:id="1" w:author="x"><w:r><w:delText>onze</w:delText></w:r></w:del>'
          + f'<w:ins w:id="2" w:author="x">{r("douze")}</w:ins>' + r(" personnes", "<w:i/>")
          + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(".")),
        p(""),
        p(r("Le ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "d MMMM" </w:instrText></w:r>'
          + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("4 mai") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
          + r(", voir ") + f'<w:hyperlink r:id="rId9">{r("la page")}</w:hyperlink>' + r(" secret", "<w:vanish/>")),
        p(r("un café"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        p(r("un repas"), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        "<w:tbl><w:tr>" + "".join(f"<w:tc>{c}</w:tc>" for c in [p(r("Étape")), p(r("Quand"))]) + "</w:tr><w:tr>"
        + "".join(f"<w:tc>{c}</w:tc>" for c in [p(r("Accueil")) + p(r("et rôle")), p(r("2020 🌱"))]) + "</w:tr></w:tbl>",
        p(r("Avant ") + '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>' + box
          + '</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>' + box
          + '</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>' + r("après.")),
        p('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="La salle commune"/><a:blip r:embed="rId8"/></wp:inline></w:drawing></w:r>'
          + r("a") + '<w:r><w:tab/></w:r>' + r("b") + '<w:r><w:br/></w:r>' + r("c &amp; d &lt;e&gt; &#233;")),
        p('<m:oMath><m:r><m:t>n=1</m:t></m:r></m:oMath>'),
        p('<w:moveFrom w:id="5" w:author="x">' + r("déplacé") + '</w:moveFrom><w:moveTo w:id="6" w:author="x">' + r("déplacé") + "</w:moveTo>"),
        p(r("Inès : c'est tout.")),
    ])
    notes = (f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{p(r("---"))}</w:footnote>'
             f'<w:footnote w:id="2">{p(r("Selon le registre."))}</w:footnote></w:footnotes>')
    package("reunion.docx", {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<?xml version=\"1.0\"?><w:document {W} {MORE}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/>'
                           '<w:rPr><w:b/></w:rPr></w:style></w:styles>',
        "word/header1.xml": header, "word/header2.xml": header,
        "word/footnotes.xml": notes,
        "word/comments.xml": f'<w:comments {W}><w:comment w:id="0" w:author="x">{p(r("À vérifier"))}</w:comment></w:comments>',
    })

def odt():
    ns = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in
                  dict(office="office", text="text", table="table", draw="drawing", style="style", fo="xsl-fo-compatible", svg="svg-compatible").items())
    ns += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    styles = (f'<office:document-styles {ns}><office:styles><style:style style:name="Heading_20_2" style:family="paragraph" style:default-outline-level="2"/>'
              f'</office:styles><office:master-styles><style:master-page style:name="a"><style:header><text:p>Journal de bord</text:p></style:header></style:master-page>'
              f'<style:master-page style:name="b"><style:header><text:p>Journal de bord</text:p></style:header><style:footer><text:p>Page '
              f'<text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>')
    auto = ('<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
            '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>')
    text = ('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>x</dc:creator><dc:date>2024-01-01</dc:date>'
            '</office:change-info><text:p>effacé</text:p></text:deletion></text:changed-region></text:tracked-changes>'
            '<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>'
            '<text:h text:style-name="Heading_20_1" text:outline-level="1">Mardi,  12 mai\n   2020</text:h>'
            '<text:p>  Un <text:span text:style-name="T1">café</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            '<text:note-body><text:p>Au <text:span text:style-name="T1">coin</text:span>.</text:p></text:note-body></text:note>, <text:span>deux</text:span> '
            'silences<text:s text:c="3"/>longs<text:tab/>ici<text:line-break/>et là.<text:span text:style-name="T2"> caché</text:span></text:p>'
            '<text:p/><text:p text:style-name="Heading_20_2">Plus tard</text:p>'
            '<text:list><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>deux</text:p></text:list-item></text:list></text:list-item></text:list>'
            '<table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>丙 🙂</text:p>'
            '</table:table-cell></table:table-row></table:table>'
            '<text:p>Voir <text:a xlink:href="https://example.org">le plan</text:a><office:annotation><dc:creator>x</dc:creator><text:p>vraiment ?</text:p></office:annotation>'
            '<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>La cour</svg:title></draw:frame>'
            '<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame></text:p>')
    package("journal.odt", {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": f"<office:document-content {ns}><office:automatic-styles>{auto}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>",
        "styles.xml": styles,
    }, stored="mimetype")

def pdfs(font, cjk):
    def new():
        pdf = FPDF(); pdf.set_creation_date(__import__("datetime").datetime(2024, 1, 1)); pdf.add_page()
        return pdf
    pdf = new()
    pdf.add_font("d", fname=font); pdf.add_font("c", fname=cjk)
    pdf.set_font("d", size=18); pdf.cell(text="Plan de l'été", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(8); pdf.set_font("d", size=11)
    pdf.multi_cell(w=90, text="On déplace la réunion d'équipe au jeudi, à cause de la fermeture du centre. Inès garde les mardis à l'hôtel.", align="J")
    pdf.ln(8); pdf.set_font("c", size=11); pdf.cell(text="我们每天喝咖啡。", new_x="LMARGIN", new_y="NEXT")
    pdf.add_page(); pdf.set_font("d", size=11); pdf.cell(text="Page deux : « fin ».", link="https://example.org")
    pdf.add_page()
    pdf.output("plan.pdf")
    pdf = new()
    pdf.rect(20, 20, 100, 100, style="F"); pdf.output("scan.pdf")
    pdf = new(); pdf.set_encryption(owner_password="o", user_password="u")
    pdf.set_font("helvetica", size=11); pdf.cell(text="secret"); pdf.output("locked.pdf")

def rtf():
    open("note.rtf", "wb").write(
        b"{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset2 Symbol;}}"
        b"{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\info{\\title Note}{\\author x}}\r\n"
        b"{\\header\\pard Terrain\\par}"
        b"\\pard\\s1\\b Note d'ao\\'fbt\\b0\\par\r\n"
        b"\\pard In\\'e8s\\~: \\'ab un {\\i caf\\u233?} \\'bb{\\footnote\\pard {\\super\\chftn} Au coin.}\\line ensuite\\tab tard \\u-10179?\\u-8694?.\\par\r\n"
        b"{\\f1 \\'ce\\'d2\\'c3\\'c7}{\\f2 \\'b7}\\par\\par\r\n"
        b"{\\field{\\*\\fldinst HYPERLINK \"https://example.org\"}{\\fldrslt le plan}} {\\v cach\\'e9}{\\deleted effac\\'e9}"
        b"{\\*\\annotation vraiment ?}{\\pict\\pngblip 89504e47}\\par\r\n"
        b"{\\listtext 1.\\tab}\\pard\\ls1\\ilvl0 premier\\par\r\n"
        b"\\trowd\\cellx1000\\cellx2000\\pard\\intbl \\'c9tape\\cell Quand\\cell\\row\r\n"
        b"\\trowd\\cellx1000\\cellx2000\\pard\\intbl Accueil\\par et r\\'f4le\\cell\\cell\\row\r\n"
        b"\\pard Fin \\{ok\\}.\\par}")

def texts():
    talk = "[00:00:05] Inès : On a commencé à l'hôtel.\r\n\r\n[00:01:10] Q : Quand ça ?\r\n\r\n[00:01:12] Inès : En janvier\x0c 👍🏽.\r\n"
    open("talk-utf8.txt", "wb").write(b"\xef\xbb\xbf" + talk.encode())
    open("talk-utf16.txt", "wb").write(talk.encode("utf-16"))
    open("talk-1252.txt", "wb").write(talk.replace("👍🏽", "…").encode("cp1252"))
    open("talk-gb18030.txt", "wb").write("访谈者：你们是什么时候开始的？\n李梅：一月份。\n访谈者：在哪里？\n李梅：在旅馆，每天喝咖啡。\n".encode("gb18030"))
    open("focus.vtt", "w").write(
        "WEBVTT - Groupe de discussion\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE à relire\n\nouverture\n00:00.500 --> 00:03.000 align:start\n"
        "<v Inès>On a <b>commencé</b> à l'hôtel &amp; ailleurs.</v>\n\n00:03.000 --> 00:05.000\n<v Inès>En janvier,\nje crois.\n\n"
        "01:02:03.004 --> 01:02:04.000\n<v.fort 李梅>我们 <00:04.000>喝<c.x>咖啡</c> <3\n")
    open("focus.srt", "wb").write(
        "1\r\n00:00:00,500 --> 00:00:03,000\r\nInès : On a <i>commencé</i>.\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\n{\\an8}Q : Quand ?\r\n\r\n"
        "3\r\n00:00:05,000 --> 00:00:06,000\r\nInès : En janvier.\r\n\r\n".encode("cp1252"))
    open("page.html", "wb").write(
        "<!DOCTYPE html><html><head><meta charset=\"windows-1252\"><title>Procès-verbal</title><style>p{color:red}</style>"
        "<script>if (a < b) alert('<p>non</p>')</script></head><body><h1>Réunion <b>du</b> mardi</h1>\n<!-- brouillon -->\n<p>Inès   a\nvu <b>douze</b> "
        "personnes&nbsp;: <i>l'été</i>.<br>Puis&#8230; rien</p><p></p><ul><li>un café<ul><li>un <a href='https://example.org'>repas</a></ul><li>fin</ul>"
        "<table><tr><th>Étape<th>Quand<tr><td><p>Accueil<p>et rôle<td>2020</table><blockquote>Elle m'a écouté.</blockquote>"
        "<img src=x alt='La cour'><form><input value='abc'><textarea>tapé</textarea></form><pre>a\n  b</pre>fin</body></html>".encode("cp1252"))
    open("entretien.md", "w").write("---\ntitre: Entretien 3\n---\n" + TALK + "\n<div>brut</div>\n\n![La cour](cour.png)\n")

def pandoc():
    for end in ("docx", "odt", "rtf"):
        pypandoc.convert_text(TALK, end, format="markdown-smart", outputfile=f"entretien.{end}", extra_args=["--standalone"])

if __name__ == "__main__":
    docx(); odt(); rtf(); texts(); pandoc()
    pdfs(*sys.argv[1:3])
