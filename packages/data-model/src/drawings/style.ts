/**
 * How drawings look, in light and dark: as the reader has it, since a picture in a page does not know the page's theme.
 * Blue and orange are told apart by everybody; each stands beside words that say the same.
 */
export const style = `
svg{--ink:#1c2024;--muted:#5b6470;--line:#d5dae0;--card:#fff;--row:#f5f7f9;--user:#0b66d6;--projector:#b95b00;--table:#6b7280;--on:#fff}
@media (prefers-color-scheme:dark){svg{--ink:#eceff3;--muted:#a3adb8;--line:#363d47;--card:#161b22;--row:#1f262f;--user:#69adff;--projector:#ffa657;--table:#9aa4af;--on:#10151b}}
text{font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--ink)}
.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:12px}
.head{font-size:13px;font-weight:700}
.title{font-size:17px;font-weight:700}
.name{font-size:15px;font-weight:650}
.strong{font-weight:650}.soft{fill:var(--muted);font-size:11px}
.small{font-size:12px;fill:var(--muted)}
.plain{font-size:13px}
.end{text-anchor:end}
.middle{text-anchor:middle}
.card{fill:var(--card);stroke:var(--line)}
.row{fill:var(--row)}
.edge{fill:none;stroke:var(--line);stroke-width:1.5;stroke-linecap:round}
.user{fill:var(--user)}.projector{fill:var(--projector)}.table{fill:var(--table)}
.rail{fill:none;stroke:var(--muted);stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.loose{stroke-dasharray:1 5}
.halo{fill:var(--card);stroke:var(--muted);stroke-width:1.75}
.write{fill:var(--ink)}.onwrite{fill:var(--on);font-size:11px;font-weight:700}
.read{fill:none;stroke:var(--ink);stroke-width:1.25}.onread{font-size:11px;font-weight:700}
`.trim();
