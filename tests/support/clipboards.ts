const fragment = (html: string): string =>
  `<html><body>\r\n<!--StartFragment-->${html}<!--EndFragment-->\r\n</body>\r\n</html>`

/** Word 2016 and later, on Windows. */
const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-text:·;} --></style>
</head>
<body lang=VI link="#0563C1" style='tab-interval:36.0pt'>
<!--StartFragment-->
<h1 style='text-align:center'><a name="_Hlk152000001"></a><span style='mso-bookmark:_Hlk152000001'><b style='mso-bidi-font-weight:normal'>Bữa ăn ca của
công nhân<o:p></o:p></b></span></h1>
<p class=MsoNormal style='text-align:justify'><span style='mso-bookmark:_Hlk152000001'><b><i><span lang=EN-US style='font-size:14.0pt;mso-bidi-font-style:normal'>Ba trăm</span></i></b><span
lang=EN-US> công nhân đã được hỏi.<span style='mso-spacerun:yes'>  </span>Diện tích 90 m<sup>2</sup>.<o:p></o:p></span></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Kết quả</h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Thêm rau<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><i>Rau muống</i></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Bớt muối</p>
<p class=MsoNormal>Theo <a href="https://example.vn/quy-dinh?a=1&amp;b=2"><span style='color:#0563C1'>quy định</span></a> và <a href="javascript:void(0)">bản cũ</a>:</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Bếp ăn</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>4.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Nhà kho</p>
<p class=MsoNormal align=center><!--[if gte vml 1]><v:shape id="_x0000_i1025"><v:imagedata src="file:///C:/Temp/clip_image001.jpg"/></v:shape><![endif]--><![if !vml]><img width=605 height=404
src="file:///C:/Temp/msohtmlclip1/01/clip_image001.jpg" alt="Một gian bếp rộng" v:shapes="_x0000_i1025"><![endif]></p>
<p class=MsoCaption>Bếp ăn của công ty</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr><td width=200><p class=MsoNormal><b>Xưởng</b></p></td><td><p class=MsoNormal><b>Suất</b></p></td></tr>
<tr><td><p class=MsoNormal>May</p></td><td><p class=MsoNormal>120</p></td></tr></table>
<p class=MsoNormal><span style='display:none;mso-hide:all'>ghi chú ẩn</span>Hết.</p>
<!--EndFragment-->
</body></html>`

/** Google Docs in Chrome. */
const googleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f1c2a90-7fff-1a2b-3c4d-5e6f70819203"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial;font-weight:400;font-style:normal;text-decoration:none;white-space:pre;white-space:pre-wrap;">Bữa ăn ca</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">Ba trăm</span><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;"> công nhân </span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;">đã được hỏi</span><span style="font-weight:400;">.</span></p><br /><h2 dir="ltr"><span style="font-weight:400;">Kết quả</span></h2><ol style="margin-top:0;margin-bottom:0;padding-inline-start:48px;" start="4"><li dir="ltr" style="list-style-type:decimal;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">Thêm rau</span></p></li><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:lower-alpha;" aria-level="2"><p dir="ltr" role="presentation"><span>Rau muống</span></p></li></ol><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span>Bớt muối</span></p></li></ol><p dir="ltr"><span>Theo </span><a href="https://example.vn/quy-dinh" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">quy định</span></a><span>.</span></p><p dir="ltr"><span><span style="border:none;display:inline-block;overflow:hidden;width:602px;height:401px;"><img src="https://lh3.example.com/x" width="602" height="401" style="margin-left:0px;margin-top:0px;" alt="Một gian bếp rộng" /></span></span></p><div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="301" /><col width="301" /></colgroup><tbody><tr style="height:0pt"><td><p dir="ltr"><span>May</span></p></td><td><p dir="ltr"><span>120</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`

/** LibreOffice Writer. */
const libreOffice = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/><style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm } h1 { margin-top: 0.42cm }</style></head>
<body lang="vi-VN" link="#000080" dir="ltr"><h1 class="western"><font face="Liberation Serif, serif">Bữa ăn ca</font></h1>
<p style="line-height: 100%; margin-bottom: 0cm"><font color="#000000"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>Ba trăm</b></font></font></font>
<i>công nhân</i> đã
được hỏi.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<p style="line-height: 100%"><br/>

</p>
<h3 class="western">Kết quả</h3>
<ul>
	<li><p style="line-height: 100%">Thêm rau</p></li>
	<ul>
		<li><p>Rau muống</p></li>
	</ul>
	<li><p>Bớt muối</p></li>
</ul>
<p><img src="data:image/png;base64,iVBORw0KGgo=" name="Hình 1" alt="Một gian bếp rộng" align="bottom" width="605" height="404" border="0"/></p>
<p>Theo <a href="http://example.vn/quy-dinh">quy định</a>.</p>
</body></html>`

/** A page of the web, as Chrome copies a part of it. */
const webPage = fragment(`
<section class="article"><header><h1>Bữa ăn ca</h1><h4>Một loạt bài</h4></header>
<script>window.dem = 1</script><style>.x { color: red }</style>
<div>Ba trăm công nhân.<br><br>Mười công đoàn <strong style="font-weight: 600 !important">cơ sở</strong>.</div>
<div style="display: none">ẩn đi</div><p hidden>cũng ẩn</p><noscript><img src="x.gif"></noscript>
<figure><a href="/anh.html"><picture><source srcset="a.webp"><img src="https://example.vn/a.jpg" alt="Một gian bếp rộng"></picture></a>
<figcaption>Bếp ăn <em>của công ty</em> <span>Ảnh: Đỗ Minh</span></figcaption></figure>
<img src="https://dem.example.vn/p.gif" width="1" height="1">
<blockquote><p>Tôi ăn ở đây.</p><p>Ngon.</p><ol><li>Rau</li></ol></blockquote>
<ul><li>Thêm rau<ol start="2"><li>Rau muống</li></ol></li><li><p>Bớt muối</p><p>và đường</p></li></ul>
<iframe src="https://video.example.vn/1"></iframe>
<table><caption>Suất ăn</caption><thead><tr><th>Xưởng</th><th>Suất</th></tr></thead><tbody><tr><td>May</td><td>120<br>suất</td></tr></tbody></table>
<p>Xem <a href="/bai-khac.html">bài khác</a>, <a href="#dau-trang">đầu trang</a> và <del>bản cũ</del> <img class="emoji" alt="🍚" src="e.png"></p>
<span style="display:block">Một</span><span style="display:block">Hai</span><hr></section>`)

type Clipboard = {
  program: string
  html: string
  /** What becomes of it, as `sketch` draws it. */
  shown: string[]
  /** What has lost its form, and how often. */
  unplaced: Record<string, number>
}

/** The same page of a newspaper as each program puts it on the clipboard; the words are ours. */
export const clipboards: readonly Clipboard[] = [
  {
    program: 'Word',
    html: word,
    shown: [
      'h2 Bữa ăn ca của công nhân',
      '_**Ba trăm**_ công nhân đã được hỏi. Diện tích 90 m².',
      'h3 1. Kết quả',
      'ul [Thêm rau][ul [_Rau muống_]][Bớt muối]',
      'Theo <https://example.vn/quy-dinh?a=1&b=2 quy định> và bản cũ:',
      'ol3 [Bếp ăn][Nhà kho]',
      '(Một gian bếp rộng: Bếp ăn của công ty)',
      '**Xưởng** | **Suất**',
      'May | 120',
      'Hết.',
    ],
    unplaced: { links: 1, pictures: 1, tables: 1 },
  },
  {
    program: 'Google Docs',
    html: googleDocs,
    shown: [
      'h2 Bữa ăn ca',
      '**Ba trăm** công nhân _đã được hỏi_.',
      'h3 Kết quả',
      'ol4 [Thêm rau][ol1 [Rau muống]][Bớt muối]',
      'Theo <https://example.vn/quy-dinh quy định>.',
      '(Một gian bếp rộng: )',
      'May | 120',
    ],
    unplaced: { letters: 1, pictures: 1, tables: 1 },
  },
  {
    program: 'LibreOffice',
    html: libreOffice,
    shown: [
      'h2 Bữa ăn ca',
      '**Ba trăm** _công nhân_ đã được hỏi.¹',
      'h3 Kết quả',
      'ul [Thêm rau][ul [Rau muống]][Bớt muối]',
      '(Một gian bếp rộng: )',
      'Theo <http://example.vn/quy-dinh quy định>.',
    ],
    unplaced: { pictures: 1 },
  },
  {
    program: 'a page of the web',
    html: webPage,
    shown: [
      'h2 Bữa ăn ca',
      'h4 Một loạt bài',
      'Ba trăm công nhân.',
      'Mười công đoàn **cơ sở**.',
      '(Một gian bếp rộng: Bếp ăn của công ty Ảnh: Đỗ Minh)',
      'quote Tôi ăn ở đây./Ngon.',
      'ol1 [Rau]',
      'ul [Thêm rau][ol2 [Rau muống]][Bớt muối/và đường]',
      'Suất ăn',
      '**Xưởng** | **Suất**',
      'May | 120 suất',
      'Xem </bai-khac.html bài khác>, đầu trang và bản cũ 🍚',
      'Một',
      'Hai',
      'horizontalrule',
    ],
    unplaced: { pictures: 1, embeds: 1, tables: 1, struck: 1 },
  },
]
