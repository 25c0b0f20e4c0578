package org.ketamineoutcomes.report;

import org.ketamineoutcomes.figure.Ink;

/** What the page looks like: on a screen light or dark, wide or narrow, and on paper. */
final class PageStyle {

  private static final String RULES =
      """
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
      body{margin:0 auto;max-width:62rem;padding:1.25rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
      a{color:var(--c0)}
      h1{font-size:1.9rem;line-height:1.2;margin:.4rem 0 .3rem}
      h2{font-size:1.4rem;line-height:1.25;margin:0 0 .8rem}
      h3{font-size:1.08rem;margin:1.8rem 0 .5rem}
      p,ul{max-width:46rem;margin:.6rem 0}
      section{border-top:1px solid var(--line);margin-top:2.6rem;padding-top:1.5rem}
      .meta{color:var(--soft);font-size:.92rem}
      .skip{position:absolute;left:-100rem}
      .paper{display:none}
      .printing{display:inline-block;padding:.3rem 0;font-size:.92rem}
      .skip:focus{position:static}
      nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;padding:0;margin:1.2rem 0 0;max-width:none;font-size:.95rem}
      nav a{display:inline-block;padding:.25rem 0}
      .answers{display:grid;grid-template-columns:1fr 1fr;gap:.9rem;margin:1.2rem 0}
      .answer{background:var(--panel);border:1px solid var(--line);border-left:4px solid var(--c0);border-radius:3px;padding:.8rem 1rem}
      .answer h2{font-size:1.02rem;margin:0 0 .3rem}
      .answer p{margin:.2rem 0}
      .caution,.room{border-left:4px solid var(--c4);background:var(--panel);padding:.6rem .9rem;max-width:46rem}
      .room{max-width:none;font-weight:600;border:2px solid var(--c1);color:var(--c1)}
      .badge{display:inline-block;border:1px solid var(--c4);border-radius:3px;padding:.2rem .6rem;font-size:.92rem}
      figure{margin:1.6rem 0}
      figcaption{max-width:46rem;margin-top:.5rem}
      .scroll{overflow-x:auto}
      .scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--c0);outline-offset:2px}
      svg.figure{display:block;max-width:100%;min-width:40rem;height:auto}
      table{border-collapse:collapse;margin:.8rem 0 1.4rem;font-size:.92rem;line-height:1.4}
      caption{text-align:left;padding:.3rem 0;color:var(--ink)}
      th,td{text-align:left;padding:.32rem .9rem .32rem 0;border-bottom:1px solid var(--line);vertical-align:top}
      thead th,thead td{border-bottom:1.5px solid var(--ink);vertical-align:bottom}
      tbody th{font-weight:400}
      td{font-variant-numeric:tabular-nums}
      tbody th,tbody td{white-space:nowrap}
      tbody .w{white-space:normal}
      td i,p i,li i,figcaption i{color:var(--soft)}
      code{font-size:.88em;overflow-wrap:anywhere}
      summary{cursor:pointer;color:var(--c0);padding:.3rem 0}
      details>summary::marker{color:var(--c0)}
      @media (max-width:40rem){body{padding:.9rem .9rem 3rem;font-size:15.5px}h1{font-size:1.55rem}.answers{grid-template-columns:1fr}}
      @media print{
      @page{margin:16mm 14mm}
      body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
      nav,.skip,.printing{display:none}
      body:not(:has(#unfolded:checked)) .paper{display:block}
      body:not(:has(#unfolded:checked)) details.numbers:not([open]){display:none}
      section{break-before:auto;margin-top:1.4rem;padding-top:.9rem}
      h2,h3,caption,summary{break-after:avoid}
      .scroll:not(:has(tbody tr:nth-child(7))){break-inside:avoid}
      tr,.answer,.caution,figure>.scroll,figcaption{break-inside:avoid}
      figure>.scroll{break-after:avoid}
      h2+p{break-after:avoid}
      p:last-child{break-before:avoid}
      .scroll{overflow:visible}
      svg.figure{min-width:0;width:78%;max-height:22cm}
      table{font-size:8.6pt}
      th,td{padding:.22rem .6rem .22rem 0}
      details:not(.apart,.numbers)::details-content,body:has(#unfolded:checked) details::details-content{content-visibility:visible;display:block;height:auto;opacity:1}
      body:not(:has(#unfolded:checked)) .apart:not([open])>summary::after{content:" (folded, so not printed)";font-weight:400}
      summary{list-style:none;color:var(--ink);font-weight:600}
      .closed{display:table;width:100%}
      .closed>.room{display:table-header-group;break-inside:avoid;border:0;padding:0 0 3mm;font-size:8pt;line-height:2.4}
      a{color:inherit;text-decoration:none}
      }
      """;

  private PageStyle() {}

  static String rules() {
    return ":root{color-scheme:light dark;"
        + Ink.light()
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + Ink.dark()
        + "}}\n"
        + RULES
        + Ink.RULES;
  }
}
