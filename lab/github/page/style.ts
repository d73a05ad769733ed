import { Html } from './html.ts'

export const style = new Html(`
:root { --text: #1f2328; --quiet: #59636e; --back: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --link: #0969da;
  --good: #1a7f37; --bad: #d1242f; --busy: #9a6700; --done: #8250df; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --quiet: #9198a1; --back: #0d1117; --soft: #151b23; --line: #3d444d; --link: #4493f8;
    --good: #3fb950; --bad: #f85149; --busy: #d29922; --done: #ab7df8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text);
  font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main, footer { max-width: 1012px; margin: 0 auto; padding: 16px; }
footer, .quiet, time { color: var(--quiet); }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
h1 { font-size: 26px; font-weight: 400; margin: 12px 0; overflow-wrap: anywhere; }
h2 { font-size: 18px; border-bottom: 1px solid var(--line); padding-bottom: 4px; margin: 28px 0 12px; }
code, pre { font: 12px/1.45 ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--soft); border-radius: 6px; }
code { padding: 2px 5px; } pre { padding: 12px; overflow: auto; } pre code { padding: 0; }
table { border-collapse: collapse; margin: 8px 0; } .scroll { overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: 5px 12px; text-align: left; vertical-align: top; }
th, td code, td time { white-space: nowrap; overflow-wrap: normal; }
thead, tr:nth-child(2n) { background: var(--soft); }
blockquote { margin: 0; padding: 0 12px; border-left: 4px solid var(--line); color: var(--quiet); }
.badge { border: 1px solid currentColor; border-radius: 12px; padding: 1px 9px; font-size: 12px; white-space: nowrap; color: var(--quiet); }
.success, .open { color: var(--good); } .failure, .error, .closed, .timed_out { color: var(--bad); }
.in_progress, .queued, .pending, .waiting { color: var(--busy); } .merged { color: var(--done); }
td { overflow-wrap: break-word; } .said p { margin: 0; }
.comment { border: 1px solid var(--line); border-radius: 6px; margin: 16px 0; overflow-wrap: anywhere; }
.comment > header { background: var(--soft); border-bottom: 1px solid var(--line); padding: 8px 16px; border-radius: 6px 6px 0 0; }
.comment > div { padding: 4px 16px; overflow-x: auto; }
`)
