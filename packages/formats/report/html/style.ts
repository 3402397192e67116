/** The look: a desk with the paper on the left and the cards on the right; narrow or zoomed, one under the other. */
export const style = String.raw`
:root{--ink:#1d2127;--soft:#565d68;--line:#d5d9df;--desk:#e9ecf0;--paper:#fff;--blue:#155a9c;--e:#a8201a;--eb:#fdebe9;--w:#7d4e00;--wb:#fff3d9;--i:#155a9c;--ib:#e6f1fb;--o:#5c3d91;--ob:#f0eafb;
--sans:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;--serif:"Songti SC",SimSun,"Noto Serif CJK SC","Source Han Serif SC",serif}
*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;font:1rem/1.6 var(--sans);color:var(--ink);background:var(--desk)}
h1,h2,h3,p,dl,dd,ul,ol,blockquote,fieldset{margin:0;padding:0}
h1{font-size:1.2rem;line-height:1.3}h2{font-size:1rem;line-height:1.4}h3{font-size:1rem;line-height:1.5}
a{color:var(--blue)}
:focus-visible{outline:3px solid #1a73c7;outline-offset:2px}
[hidden]{display:none!important}
.skip{position:absolute;left:-99rem;background:#fff;padding:.5rem 1rem;z-index:9}.skip:focus{left:.5rem;top:.5rem}
button{font:inherit;font-size:.9rem;min-height:2.2rem;padding:.1rem .8rem;color:var(--ink);background:#fff;border:1px solid #8b93a0;border-radius:.4rem;cursor:pointer}
button:hover{background:#f1f5fa}button:disabled{color:#6b7280;border-color:var(--line);cursor:default}
.noscript{padding:.5rem 1rem;background:var(--wb);color:var(--w)}
header{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.2rem 1.5rem;align-items:center;padding:.6rem 1.25rem;background:#fff;border-bottom:1px solid var(--line)}
.who p{color:var(--soft);font-size:.92rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:flex-end}
fieldset{border:0;display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}
legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.chip{display:inline-flex;align-items:center;gap:.35rem;min-height:2.2rem;padding:.1rem .75rem;border-radius:1.1rem;font-size:.92rem;font-weight:600;cursor:pointer;border:1px solid}
.chip input{width:1rem;height:1rem;margin:0;accent-color:var(--c)}
html:not(.js) .tools{display:none}
.step{display:flex;gap:.4rem;align-items:center}.step output{color:var(--soft);font-size:.85rem;white-space:nowrap}
.e{--c:var(--e);--b:var(--eb)}.w{--c:var(--w);--b:var(--wb)}.i{--c:var(--i);--b:var(--ib)}.o{--c:var(--o);--b:var(--ob)}
.chip,.files span:not(.zero){color:var(--c);background:var(--b);border-color:var(--c)}
header details{grid-column:1/-1;font-size:.9rem;color:var(--soft)}
header details dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .8rem;padding:.4rem 0;overflow-wrap:anywhere}
summary{cursor:pointer;width:max-content}
.conflict{grid-column:1/-1;padding:.4rem .8rem;background:var(--ob);color:var(--o);border-left:4px solid}
main{display:grid;grid-template-columns:minmax(0,1.35fr) minmax(24rem,1fr)}
.paper,.list{padding:0 1.25rem 3rem;min-width:0}
.paper{border-right:1px solid var(--line)}
.bar{position:sticky;top:0;z-index:2;padding:.6rem 0;background:var(--desk);display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline}
.bar p{color:var(--soft);font-size:.85rem}
.page{position:relative;max-width:58rem;margin:0 auto 1rem;padding:2rem clamp(1rem,4%,3rem) 1.5rem;background:var(--paper);border:1px solid var(--line);box-shadow:0 1px 4px #1d212714;font-family:var(--serif);font-size:1.02rem;line-height:1.85}
.folio{position:absolute;top:.5rem;right:1rem;font:.8rem var(--sans);color:var(--soft)}
.page>p{text-indent:2em;margin:.15rem 0}.page>.folio{text-indent:0;margin:0}
.page>h3{margin:1rem 0 .3rem;font-family:var(--sans);font-size:1.02rem}
.page>.caption{text-indent:0;text-align:center;font-weight:600}.page>.caption+.caption+.caption{font-weight:400;font-size:.92rem}
.page>.note,.page>.furniture{text-indent:0;color:var(--soft);font-size:.92rem}
.scroll{overflow-x:auto;margin:.2rem -.6rem .8rem;padding:.3rem .6rem}
.page table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}
.page th,.page td{border:1px solid #b9c0ca;padding:.22rem .45rem;text-align:left;font-weight:400;vertical-align:middle}
.page thead th{text-align:center;background:#f5f6f8;font-family:var(--sans);font-size:.84rem}
.page .v{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.page .c{text-align:center;white-space:nowrap}.page .none{text-align:center;color:var(--soft)}
.lines{font-size:.92rem;line-height:1.6;margin:.4rem 0}.lines span+span{margin-left:1.2em}
.n{white-space:nowrap;border-bottom:1px dotted #98a1ae;cursor:pointer;border-radius:2px}
.n:hover{background:#e6f1fb}
.inf .lines{font-size:.92rem;line-height:1.6;margin:.4rem 0}.lines span+span{margin-left:1.2em}
.n{white-space:nowrap;border-bottom-style:dashed}
.n.x{border-bottom:2px solid var(--e)}
.n.same{background:#d8eafb;box-shadow:0 0 0 2px #d8eafb}
.n.cur{background:#155a9c;color:#fff;box-shadow:0 0 0 2px #155a9c}
mark{color:inherit;background:var(--b);box-shadow:inset 0 -2px var(--c)}
td.e,td.w,td.i,th.e,th.w,th.i{background:var(--b);box-shadow:inset 0 0 0 2px var(--c)}
.views label{display:inline-flex;gap:.35rem;align-items:center;min-height:2.2rem;padding:.1rem .8rem;background:#fff;border:1px solid #8b93a0;border-radius:.4rem;font-size:.9rem;cursor:pointer}.views label:has(:checked){border-color:var(--blue);box-shadow:0 0 0 1px var(--blue);font-weight:600}.views input{margin:0;accent-color:var(--blue)}
html:not(.js) .views,.js .paper:has([value=scans]:checked) .sheets,.js .paper:has([value=sheets]:checked) .scans{display:none}
.about,.left{max-width:58rem;margin:0 auto .6rem;color:var(--soft);font-size:.85rem}.left{color:var(--w)}
.scan{max-width:58rem;margin:0 auto 1rem;background:var(--paper);border:1px solid var(--line);box-shadow:0 1px 4px #1d212714}
.scan figcaption{padding:.25rem 1rem;border-bottom:1px solid var(--line);font-size:.8rem;color:var(--soft);text-align:right}
.scan div{position:relative}.scan img,.scan svg{display:block;width:100%;height:auto}.scan svg{position:absolute;inset:0;height:100%;overflow:hidden}
.box>rect{fill:var(--c);fill-opacity:.1;stroke:var(--c);stroke-width:2;vector-effect:non-scaling-stroke}.box.beside>rect{fill-opacity:.03;stroke-width:1.5;stroke-dasharray:5 3}
.box:is(:hover,:focus,.on)>rect{stroke-width:3.5;fill-opacity:.2}.box:focus-visible,.box.here{outline:0}.box:focus-visible>rect,.box.here>rect{stroke-width:5}
.box .pill{fill:var(--c)}.box text{fill:#fff;font:600 8px var(--sans);text-anchor:middle}
td:has(>.tag),th:has(>.tag){position:relative}td>.tag,th>.tag{position:absolute;top:-.75em;right:-.6em;margin:0;z-index:1}
tr.e>*,tr.w>*,tr.i>*{background:var(--b)}
.tag{display:inline-block;min-width:1.3em;margin:0 .15em;padding:0 .3em;border-radius:.7em;background:var(--c);color:#fff;font:600 .72rem/1.5 var(--sans);text-align:center;text-decoration:none;text-indent:0;vertical-align:.25em}
.here{outline:2px solid var(--c,#1a73c7);outline-offset:1px}
.page :target{outline:3px solid #1a73c7;outline-offset:2px}
.card{margin:0 0 .9rem;padding:.75rem 1rem .8rem;background:#fff;border:1px solid var(--line);border-left:5px solid var(--c);border-radius:.4rem;overflow-wrap:anywhere}
.card.now{box-shadow:0 0 0 2px var(--c)}
.top{display:flex;gap:.5rem;align-items:center;font-size:.85rem;color:var(--soft)}
.sev{display:inline-block;padding:.05rem .5rem;border-radius:.3rem;background:var(--b);color:var(--c);font-weight:700}
.no{min-width:1.5em;border-radius:.75em;padding:0 .3em;background:var(--c);color:#fff;font-weight:600;text-align:center}
.code{margin-left:auto;font-family:ui-monospace,Consolas,monospace}
.card h3{margin:.3rem 0 .1rem}
.where{font-size:.9rem;color:var(--soft)}
blockquote{margin:.5rem 0;padding:.4rem .7rem;background:#f6f7f9;border-left:3px solid var(--line);font-family:var(--serif)}
.card dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem .8rem;margin-top:.5rem;font-size:.92rem}
.card dt{color:var(--soft)}dt::first-letter{text-transform:uppercase}
.card dl ul,.grouped ul,.card>ul,.notes ul{padding-left:1.2em}
.card dl.open{display:block}.open dt{margin-top:.5rem;color:var(--ink);font-weight:600}
.fix{font-weight:600}
.sum{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums;min-width:60%;max-width:100%}
.sum caption{text-align:left;color:var(--soft);font-size:.85rem}
.sum td,.sum th{padding:.05rem .2rem;overflow-wrap:normal;text-align:left;font-weight:400;vertical-align:baseline}
.sum .sign{width:1.4em;text-align:center}.sum .int{text-align:right;padding-right:0;width:1%;white-space:nowrap}.sum .frac{padding-left:0;width:1%;white-space:nowrap}
.sum th{padding-left:.8rem;overflow-wrap:anywhere;min-width:4em}.sum .at{color:var(--soft);font-size:.88rem;padding-left:.8rem}
.sum .total>*{border-top:1px solid #8b93a0;font-weight:600}.sum .total .at{color:var(--ink);font-size:.92rem}
.bound{color:var(--soft);font-size:.88rem}
.grouped{margin-top:.6rem;padding-top:.5rem;border-top:1px dashed var(--line);font-size:.9rem}.grouped p{font-weight:600}
.notes,.nothing{padding:.5rem 0;color:var(--soft);font-size:.92rem}
.panel{position:fixed;left:0;bottom:0;z-index:5;width:min(57.4%,64rem);max-height:38vh;overflow:auto;padding:0 1.25rem .8rem;background:#fff;border:1px solid #8b93a0;border-left:0;border-radius:0 .6rem 0 0;box-shadow:0 -2px 12px #1d212726}
.asking,.asking .paper{scroll-padding-bottom:40vh}.asking .paper{padding-bottom:45vh}
.panel .bar{background:#fff;align-items:center}.panel h2{margin-right:auto}
.panel ol{padding-left:1.8em}.panel li button{display:block;width:100%;min-height:2rem;text-align:left;border:0;border-radius:.3rem}
.panel h3{margin-top:.5rem;font-size:.9rem;color:var(--soft)}.panel li [aria-current]{background:#d8eafb}.panel em{color:var(--e);font-style:normal;font-weight:600}
.files{padding:.8rem 1.25rem;background:#fff;border-bottom:1px solid var(--line)}.files ol{max-height:24vh;overflow:auto;padding-left:2em}.files [aria-current]{font-weight:700}
.files span{font-size:.85rem;padding:0 .4rem;border-radius:.3rem}.zero{color:var(--soft)}
.refused{display:block;max-width:50rem;margin:1.5rem auto;padding:0 1rem}
@media (min-width:64.01rem){body:not(.several) .file{height:100vh;display:grid;grid-template-rows:auto minmax(0,1fr)}body:not(.several) main{overflow:hidden}body:not(.several) :is(.paper,.list){overflow:auto;overscroll-behavior:contain}}
@media (max-width:64rem){header,main{grid-template-columns:minmax(0,1fr)}.tools{justify-content:flex-start}.list{order:-1}.paper{border:0}.paper,.list{padding-inline:.75rem}.panel{width:100%;border-radius:0;border-right:0}.sum .at{width:auto}}
@media (prefers-reduced-motion:no-preference){.card{transition:box-shadow .15s}}
@media print{@page{margin:18mm 16mm}body{background:#fff;font-size:10.5pt}.paper,.panel,.step,.skip,.files,.noscript,summary,.bar p+p{display:none!important}header,main{display:block;padding:0;border:0}.tools{display:block!important}.chip input{display:none}.list{padding:0}.bar{position:static;background:none}.card{break-inside:avoid;border-radius:0;box-shadow:none!important}.card[hidden]{display:block!important}a{color:inherit;text-decoration:none}details>*{display:block}}
`

/** Of the style's bytes, for the page's content security policy; a test holds it true. */
export const styleHash = 'sha256-rn8Wa2egY6TuO1kbgecI19xS1FFhzkXET5D87qgiCZw='
