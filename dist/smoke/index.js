import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  OV: () => (/* binding */ closingStreak),
  nV: () => (/* binding */ concludeCourse),
  D6: () => (/* binding */ describeJudgement),
  Je: () => (/* binding */ isMiss),
  yf: () => (/* binding */ latencyPercentile),
  a: () => (/* binding */ seenRevisions),
  rB: () => (/* binding */ showRevision)
});

;// CONCATENATED MODULE: ./shared/domain/revision.js
const REVISION = /^[0-9a-f]{40}$/;
function isRevision(text) {
    return REVISION.test(text);
}
/** Throws a TypeError that says what was expected where `text` is not a full revision. */
function parseRevision(text) {
    if (!isRevision(text))
        throw new TypeError(`a full revision of 40 hex digits, got "${text}"`);
    return text;
}
/** Seven digits, for people; never for identity. */
function shortRevision(revision) {
    return revision.slice(0, 7);
}

;// CONCATENATED MODULE: ./actions/smoke/course.js

/** The successes at the end of the course that no miss interrupts. */
function closingStreak(attempts) {
    return attempts.slice(attempts.findLastIndex(isMiss) + 1);
}
/**
 * Why a target ended as it did. An answer with another revision is neither success nor failure while
 * there is time; after it, the last miss decides, unless everything was well from some moment on and
 * only too late.
 */
function concludeCourse(attempts, successes) {
    const streak = closingStreak(attempts);
    if (streak.length >= successes)
        return 'healthy';
    const before = attempts.slice(0, attempts.length - streak.length);
    if (streak.length > 0 && before.every(isMiss))
        return 'timed-out';
    if (before.at(-1)?.judgement.kind === 'other-revision')
        return 'wrong-version';
    return attempts.every(({ judgement }) => judgement.kind === 'no-answer') ? 'unreachable' : 'unhealthy';
}
function seenRevisions(attempts) {
    const seen = new Map();
    for (const { judgement } of attempts) {
        const revision = 'revision' in judgement ? judgement.revision : undefined;
        if (revision !== undefined)
            seen.set(revision, (seen.get(revision) ?? 0) + 1);
    }
    return new Map([...seen].sort(([, one], [, other]) => other - one));
}
/** The latency in whole milliseconds below which the given share of the answers as expected came. */
function latencyPercentile(attempts, share) {
    const sorted = attempts
        .filter((attempt) => !isMiss(attempt))
        .map(({ milliseconds }) => milliseconds)
        .sort((one, other) => one - other);
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    return value === undefined ? undefined : Math.round(value);
}
/** One line on what a request met. */
function describeJudgement(judgement) {
    switch (judgement.kind) {
        case 'as-expected':
            return judgement.revision === undefined
                ? 'answers as expected'
                : `answers as ${showRevision(judgement.revision)}`;
        case 'other-revision':
            return `answers, but as ${showRevision(judgement.revision)}`;
        default:
            return judgement.problem;
    }
}
function isMiss({ judgement }) {
    return judgement.kind !== 'as-expected';
}
/** A full revision cut for people; anything else as it came. */
function showRevision(text) {
    return isRevision(text) ? shortRevision(text) : text;
}


/***/ }),

/***/ 976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ parseStatusRanges),
/* harmony export */   CZ: () => (/* binding */ isSameRevision),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   b3: () => (/* binding */ parseExpectedRevision),
/* harmony export */   zv: () => (/* binding */ expectsRedirect)
/* harmony export */ });
/* harmony import */ var _revision_at_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(943);

/** Parses `200-299`, `200, 204` or lines of the same. */
function parseStatusRanges(text) {
    const ranges = text
        .split(/[,\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(parseStatusRange);
    if (ranges.length === 0)
        throw new TypeError(`status codes like 200-299 or 200, 204, got "${text}"`);
    return ranges;
}
/** Parses at least 7 hex digits of a commit. */
function parseExpectedRevision(text) {
    if (!/^[0-9a-f]{7,40}$/i.test(text)) {
        throw new TypeError(`a revision of 7 to 40 hex digits, got "${text}"`);
    }
    return text.toLowerCase();
}
/** Whether two names, either of them cut to at least 7 digits, can be the same commit. */
function isSameRevision(one, other) {
    const [short = '', long = ''] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
    return (short === long ||
        (/^[0-9a-f]{7,40}$/.test(short) && /^[0-9a-f]{7,40}$/.test(long) && long.startsWith(short)));
}
/** Whether a redirect is what is expected, rather than a way to it. */
function expectsRedirect({ status }) {
    return status.some(({ from, to }) => from < 400 && to >= 300);
}
function judge(outcome, expectation) {
    if (outcome.kind === 'failure') {
        return { kind: 'no-answer', class: outcome.class, problem: outcome.message };
    }
    const { status } = outcome;
    if (!expectation.status.some(({ from, to }) => from <= status && status <= to)) {
        return { kind: 'unexpected', problem: `answers ${status}` };
    }
    return judgeRevision(outcome, expectation);
}
function judgeRevision(answer, { revisions, revisionAt }) {
    const revision = (0,_revision_at_js__WEBPACK_IMPORTED_MODULE_0__/* .readRevision */ .M7)(answer, revisionAt);
    if (revisions.length === 0)
        return { kind: 'as-expected', revision };
    if (revision === undefined) {
        const why = answer.truncated ? ': the body is larger than what is read of it' : '';
        return {
            kind: 'unexpected',
            problem: `answers ${answer.status} without a revision at ${(0,_revision_at_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRevisionAt */ .it)(revisionAt)}${why}`,
        };
    }
    const fits = revisions.some((expected) => isSameRevision(expected, revision));
    return { kind: fits ? 'as-expected' : 'other-revision', revision };
}
function parseStatusRange(text) {
    const [, first, last = first] = /^(\d{3})(?:\s*-\s*(\d{3}))?$/.exec(text) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from < 100 || to > 599 || from > to) {
        throw new TypeError(`status codes between 100 and 599 like 200-299 or 200, 204, got "${text}"`);
    }
    return { from, to };
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readSmokeInputs),
/* harmony export */   j: () => (/* binding */ showUrl)
/* harmony export */ });
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(976);
/* harmony import */ var _revision_at_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(943);


/** Reads the step's inputs; `mask` is told every form in which a URL's credentials could show up. */
function readSmokeInputs(input, mask) {
    input.required('url');
    const withoutIdentity = input.optional('expect-revision') === 'none';
    return {
        urls: input.parsedLines('url', (line) => parseTarget(line, mask)),
        expectation: {
            status: input.parsed('expect-status', _expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStatusRanges */ .C2),
            revisions: withoutIdentity ? [] : input.parsedLines('expect-revision', _expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpectedRevision */ .b3),
            revisionAt: input.parsed('revision-at', _revision_at_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRevisionAt */ .Yd),
        },
        withoutIdentity,
        previousRevision: input.optionalParsed('previous-revision', _expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpectedRevision */ .b3),
        timeout: positive(input, 'timeout', input.duration('timeout')),
        interval: readInterval(input),
        attemptTimeout: positive(input, 'attempt-timeout', input.duration('attempt-timeout')),
        successes: input.integer('successes', 1),
    };
}
/** The address as it may be printed: without user and password. */
function showUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}${url.search}`;
}
function readInterval(input) {
    return input.optional('interval') === undefined
        ? undefined
        : positive(input, 'interval', input.duration('interval'));
}
function positive(input, name, milliseconds) {
    return milliseconds > 0 ? milliseconds : input.refuse(name, 'must be at least 1s, got "0s"');
}
function parseTarget(text, mask) {
    // What stands before an "@" may be a password: it must not come back in a message.
    const shown = text.replace(/\/\/.*@/, '//***@');
    if (!URL.canParse(text))
        throw new TypeError(`an address like https://shop.example/version, got "${shown}"`);
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new TypeError(`an http or https address, got "${shown}"`);
    }
    maskCredentials(url, shown, mask);
    url.hash = '';
    return url;
}
function maskCredentials({ username, password }, shown, mask) {
    if (username === '' && password === '')
        return;
    const [user, secret] = [decode(username, shown), decode(password, shown)];
    const basic = Buffer.from(`${user}:${secret}`).toString('base64');
    const alone = password === '' ? [username, user] : [password, secret];
    for (const form of new Set([...alone, basic]))
        mask(form);
}
function decode(text, shown) {
    try {
        return decodeURIComponent(text);
    }
    catch (cause) {
        throw new TypeError(`an address with percent-encoded user and password, got "${shown}"`, { cause });
    }
}


/***/ }),

/***/ 277:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(246);
/* harmony import */ var _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(330);
/* harmony import */ var _shared_tools_http_probe_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(235);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(961);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(566);
/* harmony import */ var _smoke_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(122);
/**
 * Entry point of the `smoke` action: reads the step's inputs, connects the real network and clock and
 * lets `smoke` ask until the targets passed or the deadline came. Importing this file runs the action.
 */






await (0,_shared_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'smoke',
    outputs: _report_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTPUTS */ .p,
    async main({ input, log, mask, signal }) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSmokeInputs */ .P)(input, mask);
        const ports = { prober: { probe: _shared_tools_http_probe_js__WEBPACK_IMPORTED_MODULE_2__/* .probeHttp */ .x }, clock: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, random: Math.random, log };
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reportSmoke */ .g)(inputs, await (0,_smoke_js__WEBPACK_IMPORTED_MODULE_5__/* .smoke */ .Q)(inputs, ports, signal));
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ OUTPUTS),
  g: () => (/* binding */ reportSmoke)
});

;// CONCATENATED MODULE: ./shared/action/markdown.js
// U+2060 keeps text readable while GitHub finds no mention, reference, keyword, link or emoji in it.
const BREAK = '\u2060';
/**
 * Makes foreign text safe inside Markdown prose, lists and table cells: no HTML, no table, list, emphasis
 * or formula syntax, no mention, no cross-reference, no link, one line.
 */
function escapeText(text) {
    return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
        .replaceAll(/[\\`*_{}[\]()|~$]/g, (sign) => `\\${sign}`)
        .replace(/^[-+=]/, (sign) => `\\${sign}`)
        .replace(/^(\d{1,9})(?=[.)\\])/, `$1${BREAK}`);
}
/** Foreign text inside an HTML tag, where GitHub reads no Markdown but still finds mentions and references. */
function escapeHtml(text) {
    return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}
/** Foreign text with an end that a reader can see, cut before it is escaped: never inside an escape. */
function shorten(text, length) {
    const signs = [...text];
    return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`;
}
/** An inline code span whose fence is longer than any run of backticks inside. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
/** A fenced block that its content cannot close. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replaceAll('\r', '')}\n${fence}`;
}
/** A link whose text is escaped and whose address must be http(s); else the text alone. */
function markdown_link(text, url) {
    const safe = /^https?:\/\/[^\s<>()|`\\[\]\p{Cc}\p{Cf}]+$/u.test(url);
    return safe ? `[${escapeText(text)}](${url})` : escapeText(text);
}
/** A table of cells that are Markdown already: escape foreign text before; code spans may hold a `|`. */
function table(header, rows) {
    const line = (cells) => `| ${cells.map(escapeBars).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A folded section. */
function details(summary, body) {
    return `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>`;
}
// GFM, "Tables": a bar ends the cell, also inside code, unless a backslash stands before it.
function escapeBars(cell) {
    return cell.replaceAll(/(\\*)\|/g, (bar, slashes) => slashes.length % 2 === 1 ? bar : `${slashes}\\|`);
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
function separate(text) {
    return text
        .replaceAll('@', `@${BREAK}`)
        .replaceAll('#', `#${BREAK}`)
        .replaceAll(/\b(https?|ftp|www)(:\/\/|\.)/gi, `$1${BREAK}$2`)
        .replaceAll(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${BREAK}`)
        .replaceAll(/:(?=[\w+-]+:)/g, `:${BREAK}`);
}

// EXTERNAL MODULE: ./shared/action/report.js
var report = __nccwpck_require__(693);
// EXTERNAL MODULE: ./actions/smoke/course.js + 1 modules
var course = __nccwpck_require__(374);
// EXTERNAL MODULE: ./actions/smoke/expectation.js
var expectation = __nccwpck_require__(976);
// EXTERNAL MODULE: ./actions/smoke/inputs.js
var smoke_inputs = __nccwpck_require__(961);
// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(793);
;// CONCATENATED MODULE: ./actions/smoke/target-report.js





/** Lines of the timeline: a target that flaps for two minutes has hundreds of changes. */
const TIMELINE_KEPT = 20;
/** Milliseconds from the start of the step until the answer that began the passing streak. */
function healthyAfter({ reason, attempts }) {
    const first = (0,course/* closingStreak */.OV)(attempts)[0];
    return reason === 'healthy' && first !== undefined ? first.at + first.milliseconds : undefined;
}
/** One line: what became of the target and why. */
function targetHeadline(target, inputs) {
    const { reason, attempts } = target;
    const url = (0,smoke_inputs/* showUrl */.j)(target.url);
    switch (reason) {
        case 'healthy': {
            const revision = [...(0,course/* seenRevisions */.a)((0,course/* closingStreak */.OV)(attempts)).keys()].map(course/* showRevision */.rB).join(', ');
            const answers = revision === '' ? 'answers as expected' : `answers as ${revision}`;
            return `${url} ${answers} after ${(0,duration/* formatDuration */.a)(healthyAfter(target) ?? 0)}`;
        }
        case 'wrong-version':
            return `${url} answers as ${countRevisions(attempts, inputs)}; expected ${inputs.expectation.revisions.map(course/* showRevision */.rB).join(' or ')}`;
        case 'timed-out':
            return `${url} answered as expected ${(0,course/* closingStreak */.OV)(attempts).length} times in a row when the deadline of ${(0,duration/* formatDuration */.a)(inputs.timeout)} came, ${inputs.successes} were asked for`;
        default:
            return `${url}: ${lastProblem(attempts)} (${attempts.length} attempts in ${(0,duration/* formatDuration */.a)(inputs.timeout)})`;
    }
}
/** `1234567 7 times, 89abcde (the previous revision) once`. */
function countRevisions(attempts, { previousRevision }) {
    return [...(0,course/* seenRevisions */.a)(attempts)]
        .map(([revision, count]) => {
        const times = count === 1 ? 'once' : `${count} times`;
        const isPrevious = previousRevision !== undefined && (0,expectation/* isSameRevision */.CZ)(revision, previousRevision);
        return `${(0,course/* showRevision */.rB)(revision)}${isPrevious ? ' (the previous revision)' : ''} ${times}`;
    })
        .join(', ');
}
/** What came, in which order, and what the failing answer looked like. */
function targetDetails({ url, attempts }) {
    const heads = attempts.flatMap(({ head }) => (head === undefined ? [] : [head]));
    const [first, last] = [heads[0], heads.at(-1)];
    const parts = [histogram(attempts), timeline(attempts)];
    if (first !== undefined)
        parts.push('The first answer that was not as expected:', codeBlock(first));
    if (last !== undefined && last !== first)
        parts.push('The last one:', codeBlock(last));
    return details((0,smoke_inputs/* showUrl */.j)(url), parts.join('\n\n'));
}
function histogram(attempts) {
    const counts = new Map();
    for (const { judgement } of attempts) {
        const text = (0,course/* describeJudgement */.D6)(judgement);
        counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const rows = [...counts].sort(([, one], [, other]) => other - one).slice(0, TIMELINE_KEPT);
    return table(['What came', 'Attempts'], rows.map(([text, count]) => [escapeText(text), String(count)]));
}
function timeline(attempts) {
    const changes = attempts.filter(({ judgement }, index) => (0,course/* describeJudgement */.D6)(judgement) !== (0,course/* describeJudgement */.D6)(attempts[index - 1]?.judgement ?? NOTHING));
    const kept = changes.slice(0, TIMELINE_KEPT);
    const lines = kept.map(({ at, judgement }) => `- ${(0,duration/* formatDuration */.a)(at)}: ${escapeText((0,course/* describeJudgement */.D6)(judgement))}`);
    if (changes.length > kept.length)
        lines.push(`- … and ${changes.length - kept.length} changes more`);
    return lines.join('\n');
}
const NOTHING = { kind: 'unexpected', problem: '' };
function lastProblem(attempts) {
    const miss = attempts.findLast(course/* isMiss */.Je);
    return miss === undefined ? 'no answer' : (0,course/* describeJudgement */.D6)(miss.judgement);
}
/** A row of the summary's table. */
function targetRow(target, inputs) {
    const after = healthyAfter(target);
    return [
        code((0,smoke_inputs/* showUrl */.j)(target.url)),
        target.reason,
        String(target.attempts.length),
        after === undefined ? '' : (0,duration/* formatDuration */.a)(after),
        escapeText(countRevisions(target.attempts, inputs)),
    ];
}

;// CONCATENATED MODULE: ./actions/smoke/report.js






/** The outputs beside the common three. */
const OUTPUTS = ['attempts', 'healthy-after', 'seen-revisions', 'latency-p50', 'latency-p95'];
function reportSmoke(inputs, targets) {
    const failing = targets.filter(({ reason }) => reason !== 'healthy');
    const reasonCode = failing[0]?.reason ?? 'healthy';
    const headline = headlineOf(inputs, targets, failing);
    const warnings = warningsOf(inputs, targets, failing.length === 0);
    return {
        verdict: failing.length === 0 ? 'passed' : 'failed',
        reasonCode,
        headline,
        outputs: outputsOf(targets),
        result: {
            identity: inputs.expectation.revisions.length > 0 ? 'checked' : 'not-checked',
            'proves-nothing-new': failing.length === 0 && answersAsPrevious(inputs, targets),
            targets: targets.map((target) => resultOf(target)),
        },
        summary: [
            `### Smoke: ${failing.length === 0 ? 'passed' : 'failed'} (${reasonCode})`,
            escapeText(headline),
            table(['Target', 'Ended', 'Attempts', 'Healthy after', 'Revisions that answered'], targets.map((target) => targetRow(target, inputs))),
            ...warnings.map((warning) => `> ${escapeText(warning)}`),
            ...failing.map(targetDetails),
        ].join('\n\n'),
        warnings,
    };
}
function headlineOf(inputs, targets, failing) {
    const lines = (failing.length === 0 ? targets : failing).map((target) => targetHeadline(target, inputs));
    if (targets.length === 1)
        return lines.join();
    if (failing.length === 0)
        return `all ${targets.length} targets pass: ${lines.join('; ')}`;
    return `${failing.length} of ${targets.length} targets failed: ${lines.join('; ')}`;
}
function warningsOf(inputs, targets, hasPassed) {
    if (!hasPassed)
        return [];
    const warnings = [];
    if (inputs.expectation.revisions.length === 0 && !inputs.withoutIdentity) {
        warnings.push('smoke passed without knowing who answered: an old instance passes as well as a new one. Set `expect-revision`, or write `none` there');
    }
    if (answersAsPrevious(inputs, targets)) {
        warnings.push('the revision that answered is the previous one: this proves that it answers, not that anything new was deployed');
    }
    return warnings;
}
function answersAsPrevious({ previousRevision }, targets) {
    if (previousRevision === undefined)
        return false;
    return targets.some(({ attempts }) => [...(0,course/* seenRevisions */.a)((0,course/* closingStreak */.OV)(attempts)).keys()].some((seen) => (0,expectation/* isSameRevision */.CZ)(seen, previousRevision)));
}
function outputsOf(targets) {
    const attempts = targets.flatMap((target) => target.attempts);
    const after = targets.map(healthyAfter);
    const slowest = Math.max(...after.map((milliseconds) => milliseconds ?? Number.NaN));
    return {
        ...(0,report/* emptyOutputs */.q)(OUTPUTS),
        attempts: String(attempts.length),
        'healthy-after': Number.isNaN(slowest) ? '' : seconds(slowest),
        'seen-revisions': [...(0,course/* seenRevisions */.a)(attempts)]
            .map(([revision, count]) => `${revision} ${count}`)
            .join('\n'),
        'latency-p50': String((0,course/* latencyPercentile */.yf)(attempts, 0.5) ?? ''),
        'latency-p95': String((0,course/* latencyPercentile */.yf)(attempts, 0.95) ?? ''),
    };
}
function resultOf(target) {
    const { url, reason, attempts } = target;
    const after = healthyAfter(target);
    return {
        url: (0,smoke_inputs/* showUrl */.j)(url),
        'reason-code': reason,
        attempts: attempts.length,
        'healthy-after': after === undefined ? null : Number(seconds(after)),
        'seen-revisions': Object.fromEntries((0,course/* seenRevisions */.a)(attempts)),
    };
}
function seconds(milliseconds) {
    return (milliseconds / 1_000).toFixed(1);
}


/***/ }),

/***/ 943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ readRevision),
/* harmony export */   Yd: () => (/* binding */ parseRevisionAt),
/* harmony export */   it: () => (/* binding */ formatRevisionAt)
/* harmony export */ });
// RFC 6901, section 3: each reference token after a slash, "~" only as "~0" or "~1".
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
// RFC 9110, section 5.6.2: token.
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Characters of a foreign revision that are kept: enough for a commit or a version. */
const KEPT = 64;
/** Parses `json:/pointer`, `header:Name` or `body:<regular expression>`. */
function parseRevisionAt(text) {
    const colon = text.indexOf(':');
    const kind = text.slice(0, Math.max(colon, 0));
    const rest = text.slice(colon + 1);
    if (kind === 'json' && POINTER.test(rest))
        return { kind, pointer: rest };
    if (kind === 'header' && HEADER.test(rest))
        return { kind, name: rest.toLowerCase() };
    if (kind === 'body' && rest !== '')
        return { kind, pattern: parsePattern(rest) };
    throw new TypeError(`json:/pointer, header:Name or body:<regular expression>, got "${text}"`);
}
function formatRevisionAt(at) {
    if (at.kind === 'json')
        return `json:${at.pointer}`;
    return at.kind === 'header' ? `header:${at.name}` : `body:${at.pattern.source}`;
}
/** The revision that an answer names, made printable; undefined where it names none. */
function readRevision(answer, at) {
    const found = findRevision(answer, at)?.trim();
    if (found === undefined || found === '')
        return undefined;
    return found.replaceAll(/[^\x21-\x7e]+/g, '?').slice(0, KEPT);
}
function findRevision({ headers, body }, at) {
    if (at.kind === 'header')
        return headers[at.name];
    if (at.kind === 'json')
        return atPointer(body, at.pointer);
    const match = at.pattern.exec(body);
    return match?.[1] ?? match?.[0];
}
function atPointer(body, pointer) {
    const tokens = pointer
        .split('/')
        .slice(1)
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    let value = parseJson(body);
    for (const token of tokens) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token))
            return undefined;
        value = value[token];
    }
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function parsePattern(source) {
    try {
        return new RegExp(source);
    }
    catch (cause) {
        throw new TypeError(`a regular expression after "body:", got "${source}"`, { cause });
    }
}


/***/ }),

/***/ 122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ smoke)
});

;// CONCATENATED MODULE: ./actions/smoke/answer-head.js
/** Headers that help to see who answered; others may carry what is nobody's business. */
const TELLING = ['content-type', 'location', 'server', 'via', 'retry-after', 'age', 'x-cache', 'x-served-by'];
const HEADER_KEPT = 200;
const BODY_KEPT = 600;
/** The beginning of an answer for people: status, telling headers and the body's first lines, printable. */
function answerHead({ status, headers, body, truncated }) {
    const telling = TELLING.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [`${name}: ${cut(value, HEADER_KEPT)}`];
    });
    const start = cut(body.trim(), BODY_KEPT, truncated);
    return [`HTTP ${status}`, ...telling, '', start].map(printable).join('\n').trimEnd();
}
function cut(text, length, more = false) {
    return text.length > length || more ? `${text.slice(0, length)} …` : text;
}
function printable(text) {
    return text.replaceAll(/[\p{Cf}]/gu, '').replaceAll(/[^\P{Cc}\n]/gu, ' ');
}

// EXTERNAL MODULE: ./actions/smoke/course.js + 1 modules
var course = __nccwpck_require__(374);
// EXTERNAL MODULE: ./actions/smoke/expectation.js
var smoke_expectation = __nccwpck_require__(976);
// EXTERNAL MODULE: ./actions/smoke/inputs.js
var inputs = __nccwpck_require__(961);
;// CONCATENATED MODULE: ./actions/smoke/pace.js
const EAGER_FOR = 30_000;
const EAGER = 250;
const GROWN_AT = 60_000;
const PATIENT = 2_000;
/** The share by which a patient pause varies, so that many runs do not ask in step. */
const JITTER = 0.2;
/**
 * Milliseconds from the start of one attempt to the start of the next: eager for half a minute, since
 * most rollouts come up in it, then growing to two seconds. `random` is in [0, 1).
 */
function pauseAt(elapsed, fixed, random) {
    if (fixed !== undefined)
        return fixed;
    if (elapsed < EAGER_FOR)
        return EAGER;
    const grown = Math.min(1, (elapsed - EAGER_FOR) / (GROWN_AT - EAGER_FOR));
    return (EAGER + grown * (PATIENT - EAGER)) * (1 + JITTER * (2 * random - 1));
}

;// CONCATENATED MODULE: ./actions/smoke/smoke.js





/** Asks every target at the same time, each until it passed or the deadline came. */
async function smoke(inputs, ports, signal) {
    const began = ports.clock.monotonic();
    const results = inputs.urls.map(async (url) => {
        const attempts = await watchTarget({ url, inputs, ports, signal, began });
        return { url, attempts, reason: (0,course/* concludeCourse */.nV)(attempts, inputs.successes) };
    });
    return Promise.all(results).catch((error) => {
        // Why the run was cancelled says more than that a wait was aborted.
        signal.throwIfAborted();
        throw error;
    });
}
async function watchTarget(watch) {
    const { inputs, ports, signal, began } = watch;
    const { clock, random } = ports;
    const deadline = began + inputs.timeout;
    const attempts = [];
    for (;;) {
        const start = clock.monotonic();
        const { attempt, isCutShort } = await tryOnce(watch, start, deadline - start);
        if (isCutShort && attempts.length > 0)
            return attempts;
        attempts.push(attempt);
        tellChange(watch, attempts);
        if ((0,course/* closingStreak */.OV)(attempts).length >= inputs.successes)
            return attempts;
        const now = clock.monotonic();
        const next = Math.max(now, start + pauseAt(start - began, inputs.interval, random()));
        if (next >= deadline)
            return attempts;
        await clock.wait(next - now, signal);
    }
}
async function tryOnce({ url, inputs, ports, signal, began }, start, left) {
    const { attemptTimeout, expectation } = inputs;
    const timeout = Math.ceil(Math.min(attemptTimeout, left));
    const request = { url, timeout, follow: !(0,smoke_expectation/* expectsRedirect */.zv)(expectation) };
    const outcome = await ports.prober.probe(request, signal);
    const judgement = (0,smoke_expectation/* judge */.S4)(outcome, expectation);
    const isOdd = outcome.kind === 'answer' && judgement.kind !== 'as-expected';
    return {
        attempt: {
            at: start - began,
            milliseconds: outcome.milliseconds,
            judgement,
            ...(isOdd ? { head: answerHead(outcome) } : {}),
        },
        isCutShort: outcome.kind === 'failure' && outcome.class === 'timeout' && left < attemptTimeout,
    };
}
function tellChange({ url, ports }, attempts) {
    const [previous, last] = [attempts.at(-2), attempts.at(-1)];
    if (last === undefined)
        return;
    const text = (0,course/* describeJudgement */.D6)(last.judgement);
    if (previous !== undefined && (0,course/* describeJudgement */.D6)(previous.judgement) === text)
        return;
    ports.log.info(`${((last.at + last.milliseconds) / 1_000).toFixed(1)} s  ${(0,inputs/* showUrl */.j)(url)}  ${text}`);
}


/***/ }),

/***/ 693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ formatResult),
/* harmony export */   q: () => (/* binding */ emptyOutputs)
/* harmony export */ });
const RESULT_LIMIT = 16 * 1024;
/** Every output empty: the endings that know nothing. */
function emptyOutputs(names) {
    return Object.fromEntries(names.map((name) => [name, '']));
}
/** The `result` output: JSON, version 1, at most 16 KiB; details that make it longer are left out, and it says so. */
function formatResult(report) {
    const { verdict, reasonCode, headline, result = {} } = report;
    const common = { version: 1, verdict, 'reason-code': reasonCode, headline: headline.slice(0, 1_000) };
    const whole = JSON.stringify({ ...common, ...result });
    return Buffer.byteLength(whole) <= RESULT_LIMIT ? whole : JSON.stringify({ ...common, truncated: true });
}


/***/ }),

/***/ 246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: runPost

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary_summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ../../node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ../../node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./shared/domain/verdict.js
// On a push nobody is asked to act when a newer commit went first, or when time has to pass.
const QUIET = new Set(['superseded', 'soaking']);
const ASKED = new Set(['workflow_dispatch', 'repository_dispatch']);
/** The exit status that a verdict deserves under the event that started the run. */
function exitStatus(verdict, reasonCode, event) {
    if (verdict !== 'refused' && verdict !== 'failed')
        return 0;
    return QUIET.has(reasonCode) && event !== undefined && !ASKED.has(event) ? 0 : 1;
}

;// CONCATENATED MODULE: ./shared/action/errors.js
/** A broken tool, input or service; its message is written for the person who reads the workflow's log. */
class DeliveryError extends Error {
    name = 'DeliveryError';
    code;
    cure;
    constructor(code, message, { cure, ...options } = {}) {
        super(message, options);
        this.code = code;
        this.cure = cure;
    }
}
/** The message of whatever was thrown. */
function errors_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(793);
;// CONCATENATED MODULE: ./shared/action/inputs.js


// YAML 1.2 core schema, "10.3.2 Tag Resolution".
const BOOLEANS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
/** Reads `with:` values strictly: a value that does not parse is an error, never a default. */
class InputReader {
    #env;
    #mask;
    constructor(env, mask) {
        this.#env = env;
        this.#mask = mask;
    }
    /** The trimmed value, or undefined where it is empty: the runner cannot tell the two apart. */
    optional(name) {
        const value = this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
        return value === '' ? undefined : value;
    }
    required(name) {
        return this.optional(name) ?? this.#fail(name, 'is required');
    }
    /** Parses a required value; what `parse` throws says what was expected. */
    parsed(name, parse) {
        return this.#parse(name, this.required(name), parse);
    }
    optionalParsed(name, parse) {
        const text = this.optional(name);
        return text === undefined ? undefined : this.#parse(name, text, parse);
    }
    /** A guard that can be opted out of only by the word `none`; empty is an error, and the message says both. */
    parsedOrNone(name, parse) {
        const text = this.optional(name) ??
            this.#fail(name, 'is required: an empty value would switch a guard off. Write `none` to do without');
        return text === 'none' ? undefined : this.#parse(name, text, parse);
    }
    choice(name, values) {
        const text = this.required(name);
        const found = values.find((value) => value === text);
        return found ?? this.#fail(name, `must be one of ${values.join(', ')}, got "${text}"`);
    }
    boolean(name) {
        const text = this.required(name);
        return BOOLEANS.get(text) ?? this.#fail(name, `must be true or false, got "${text}"`);
    }
    /** A whole number of at least `least`. */
    integer(name, least = 0) {
        const text = this.required(name);
        const value = Number(text);
        if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
            return this.#fail(name, `must be a whole number of at least ${least}, got "${text}"`);
        }
        return value;
    }
    /** A duration like `90s`, in milliseconds. */
    duration(name) {
        return this.parsed(name, duration/* parseDuration */.E);
    }
    /** Non-empty trimmed lines; none where the input is empty. */
    lines(name) {
        return (this.optional(name) ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    /** Each line parsed; the message names the line that does not fit. */
    parsedLines(name, parse) {
        return this.lines(name).map((line) => this.#parse(name, line, parse));
    }
    /** Masks the value, and each of its lines, before anyone can print it. */
    secret(name) {
        return this.optionalSecret(name) ?? this.#fail(name, 'is required');
    }
    optionalSecret(name) {
        const value = this.optional(name);
        if (value !== undefined)
            maskLines(value, this.#mask);
        return value;
    }
    /** Fails as a malformed value of this input would; for rules between inputs. */
    refuse(name, problem) {
        return this.#fail(name, problem);
    }
    #parse(name, text, parse) {
        try {
            return parse(text);
        }
        catch (cause) {
            return this.#fail(name, `must be ${errors_messageOf(cause)}`, cause);
        }
    }
    #fail(name, problem, cause) {
        throw new DeliveryError('input-invalid', `input "${name}" ${problem}`, { cause });
    }
}
/** Masks a secret whole and line by line: the runner masks only what it has been told, line by line. */
function maskLines(secret, mask) {
    for (const line of new Set([secret, ...secret.split('\n').map((part) => part.trim())])) {
        if (line.length > 3)
            mask(line);
    }
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./shared/action/log.js

/**
 * Frames foreign text: the runner takes a line that begins with `::`, or that contains `##[`
 * anywhere, for a command (actions/runner, ActionCommand.cs), and control characters for colour.
 */
function quoteLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => `  │ ${neutralise(line)}`);
}
/** One line of foreign text without control characters and without command syntax. */
function neutralise(line) {
    return (0,external_node_util_namespaceObject.stripVTControlCharacters)(line)
        .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, (colons) => colons.replace('::', ': :'));
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./shared/action/notes.js


/** Notes under `$RUNNER_TEMP/trunkline`; a job without RUNNER_TEMP has none. */
function openNotes(runnerTemp) {
    if (runnerTemp === undefined)
        return { read: async () => [], write: async () => undefined };
    const folder = (0,external_node_path_namespaceObject.join)(runnerTemp, 'trunkline');
    return {
        async read() {
            const names = (await (0,promises_namespaceObject.readdir)(folder).catch(nothingThere)).filter((name) => name.endsWith('.json'));
            const texts = await Promise.all(names.sort().map((name) => (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, name), 'utf8')));
            return texts.map((text) => JSON.parse(text));
        },
        async write(note) {
            await (0,promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 });
            const name = `${note.startedAt.replaceAll(/[^0-9TZ]/g, '')}-${note.action}-${note.step.replaceAll(/[^\w-]/g, '_')}`;
            await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, `${name}.part`), JSON.stringify(note), { mode: 0o600 });
            await (0,promises_namespaceObject.rename)((0,external_node_path_namespaceObject.join)(folder, `${name}.part`), (0,external_node_path_namespaceObject.join)(folder, `${name}.json`));
        },
    };
}
function nothingThere(error) {
    if (error.code === 'ENOENT')
        return [];
    throw error;
}

;// CONCATENATED MODULE: ./shared/action/redact.js
/** Replaces every remembered secret: outputs, summary and log must be clean even where no runner masks. */
function redactor() {
    const secrets = new Set();
    return {
        remember: (secret) => secrets.add(secret),
        redact: (text) => [...secrets].reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
    };
}
/** The same value with every string in it redacted, however deep it stands. */
function redactDeep(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactDeep(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)]));
}

// EXTERNAL MODULE: ./shared/action/report.js
var action_report = __nccwpck_require__(693);
;// CONCATENATED MODULE: ./shared/action/run.js









/** Runs one action: the only place that masks, sets outputs, writes summary and notes, and fails the step. */
async function runAction(action) {
    const startedAt = new Date().toISOString();
    const shell = openShell();
    const report = await ending(action, shell);
    await publish(action.name, report, shell, startedAt);
    return exit(exitStatus(report.verdict, report.reasonCode, process.env['GITHUB_EVENT_NAME']));
}
/** Runs an action's `post:` step: it repairs, says what it did, and fails the job only by throwing. */
async function runPost(main) {
    const shell = openShell();
    try {
        await main(shell.context);
    }
    catch (error) {
        shell.context.log.error(messageOf(error));
        logCauses(error, shell.context.log);
        return exit(1);
    }
    return exit(0);
}
async function ending(action, shell) {
    try {
        return await action.main(shell.context);
    }
    catch (error) {
        logCauses(error, shell.context.log);
        return errorReport(error, action, shell.context.signal);
    }
}
/** Every ending is a report, so that a step after a broken one finds the same outputs. */
function errorReport(error, { name, outputs }, signal) {
    const known = error instanceof DeliveryError ? error : undefined;
    const headline = signal.aborted && known?.code !== 'cancelled' ? `cancelled: ${errors_messageOf(error)}` : errors_messageOf(error);
    const cure = known?.cure === undefined ? '' : `\n\n${known.cure}`;
    return {
        verdict: 'failed',
        reasonCode: signal.aborted ? 'cancelled' : (known?.code ?? 'unexpected-error'),
        headline: known?.cure === undefined ? headline : `${headline}. ${known.cure}`,
        outputs: (0,action_report/* emptyOutputs */.q)(outputs),
        summary: `### ${name}: failed\n\n${quoteLines(headline).join('\n')}${cure}`,
    };
}
function openShell() {
    const { redact, remember } = redactor();
    const mask = (secret) => {
        remember(secret);
        core_setSecret(secret);
    };
    const abort = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => abort.abort(new DeliveryError('cancelled', `cancelled by ${name}`)));
    }
    const context = {
        input: new InputReader(process.env, mask),
        env: process.env,
        log: coreLog(redact),
        notes: openNotes(process.env['RUNNER_TEMP']),
        signal: abort.signal,
        mask: (secret) => maskLines(secret, mask),
        saveState: saveState,
        state: getState,
    };
    return { context, redact };
}
function coreLog(redact) {
    return {
        info: (line) => info(neutralise(redact(line))),
        warning: (line) => warning(redact(line)),
        error: (line) => error(redact(line)),
        quote(title, text) {
            startGroup(neutralise(redact(title)));
            for (const line of quoteLines(redact(text)))
                info(line);
            endGroup();
        },
    };
}
function logCauses(error, log) {
    let cause = error instanceof Error ? error.cause : undefined;
    for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
        log.info(`caused by: ${errors_messageOf(cause)}`);
        cause = cause instanceof Error ? cause.cause : undefined;
    }
}
async function publish(name, report, { context, redact }, startedAt) {
    const clean = redactDeep(report, redact);
    const { verdict, reasonCode, outputs, headline } = clean;
    const result = (0,action_report/* formatResult */.J)(clean);
    for (const [output, value] of Object.entries({ ...outputs, verdict, 'reason-code': reasonCode, result })) {
        setOutput(output, value);
    }
    await writeSummary(clean.summary);
    await context.notes.write(noteOf(name, clean, startedAt));
    for (const warning of clean.warnings ?? [])
        context.log.warning(warning);
    if (verdict === 'refused' || verdict === 'failed') {
        error(headline, { title: `${name}: ${reasonCode}` });
    }
    else {
        context.log.info(`${name}: ${verdict} (${reasonCode}) – ${headline}`);
    }
}
function noteOf(action, report, startedAt) {
    const { verdict, reasonCode, headline, outputs, result = {} } = report;
    const step = process.env['GITHUB_ACTION'] ?? (0,external_node_crypto_namespaceObject.randomUUID)();
    const endedAt = new Date().toISOString();
    return { version: 1, action, step, startedAt, endedAt, verdict, reasonCode, headline, outputs, result };
}
async function writeSummary(summary) {
    if (process.env['GITHUB_STEP_SUMMARY'] === undefined || summary === '')
        return;
    await summary_summary.addRaw(summary, true).write();
}
/** Ends the process once what was printed is out: open keep-alive sockets must not hold the step. */
async function exit(status) {
    await new Promise((flushed) => process.stdout.write('', flushed));
    return process.exit(status);
}


/***/ }),

/***/ 793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNITS = { h: 3_600_000, m: 60_000, s: 1_000 };
/** Parses `90s`, `5m`, `1h30m` into milliseconds; throws where it is anything else. */
function parseDuration(text) {
    const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
    if (match === null || text === '')
        throw new TypeError(`a duration like 90s, 5m or 1h30m, got "${text}"`);
    const [, hours = '0', minutes = '0', seconds = '0'] = match;
    return Number(hours) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds) * UNITS.s;
}
/** Formats milliseconds for people: `0.4 s`, `12 s`, `3m 10s`, `5h 12m`. */
function formatDuration(milliseconds) {
    if (milliseconds < 10_000)
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}m ${seconds % 60}s`;
    return `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}


/***/ }),

/***/ 330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./shared/tools/clock.js

const systemClock = {
    monotonic: () => performance.now(),
    now: () => new Date(),
    async wait(milliseconds, signal) {
        await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
    },
};


/***/ }),

/***/ 235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ probeHttp)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./shared/tools/probe-failure.js
const NAME_UNKNOWN = ({ hostname }) => `the name ${hostname} does not resolve`;
const CLOSED = (at) => `${hostAndPort(at)} closed the connection before the answer was complete`;
const SELF_SIGNED = () => 'the certificate is self-signed or from an authority that is not trusted here';
const NO_TLS = (at) => `${hostAndPort(at)} does not speak TLS as asked`;
const KNOWN = {
    ENOTFOUND: ['dns', NAME_UNKNOWN],
    EAI_AGAIN: ['dns', ({ hostname }) => `no name server could resolve ${hostname} just now`],
    ECONNREFUSED: ['refused', (at) => `nothing listens on ${hostAndPort(at)}`],
    ECONNRESET: ['reset', CLOSED],
    EPIPE: ['reset', CLOSED],
    ETIMEDOUT: ['timeout', (at) => `no connection to ${hostAndPort(at)}`],
    EHOSTUNREACH: ['network', (at) => `no route to ${hostAndPort(at)}`],
    ENETUNREACH: ['network', (at) => `no route to ${hostAndPort(at)}`],
    CERT_HAS_EXPIRED: ['tls', () => 'the certificate has expired'],
    CERT_NOT_YET_VALID: ['tls', () => 'the certificate is not valid yet'],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', SELF_SIGNED],
    SELF_SIGNED_CERT_IN_CHAIN: ['tls', SELF_SIGNED],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
        'tls',
        () => 'the certificate comes without its issuer, or that is unknown',
    ],
    UNABLE_TO_GET_ISSUER_CERT: ['tls', SELF_SIGNED],
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['tls', SELF_SIGNED],
    ERR_TLS_CERT_ALTNAME_INVALID: ['tls', otherName],
    EPROTO: ['tls', NO_TLS],
    ERR_SSL_WRONG_VERSION_NUMBER: ['tls', NO_TLS],
    ERR_SSL_PACKET_LENGTH_TOO_LONG: ['tls', NO_TLS],
    HPE_HEADER_OVERFLOW: ['http', () => "the answer's headers are larger than 32 KiB"],
};
/** Classifies what node's client reports, and says it in plain words. */
function describeProbeFailure(error, at) {
    const code = error.code ?? '';
    const known = KNOWN[code];
    if (known !== undefined)
        return { class: known[0], message: known[1](at, error) };
    if (code.startsWith('HPE_')) {
        return { class: 'http', message: `${hostAndPort(at)} does not answer in valid HTTP (${code})` };
    }
    if (/^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_)/.test(code)) {
        return { class: 'tls', message: `TLS with ${hostAndPort(at)} failed (${code})` };
    }
    return { class: 'network', message: `cannot reach ${hostAndPort(at)} (${code || error.message})` };
}
function hostAndPort({ hostname, port, protocol }) {
    return `${hostname}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`;
}
function otherName({ hostname }, error) {
    const { cert } = error;
    const names = (cert?.subjectaltname ?? '').replaceAll(/(?:DNS|IP Address):/g, '').slice(0, 200);
    return `the certificate is for ${names || 'another name'}, not for ${hostname}`;
}

;// CONCATENATED MODULE: ./shared/tools/http-probe.js



/** Bytes of a body that are read; what comes after them is not waited for. */
const BODY_LIMIT = 1024 * 1024;
const HEADER_LIMIT = 32 * 1024;
const REDIRECT_LIMIT = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Sends one GET on connections of its own and gives what it met, never later than the timeout.
 * Rejects only with the reason of `signal`.
 */
async function probeHttp(request, signal) {
    const began = performance.now();
    const deadline = AbortSignal.timeout(request.timeout);
    const either = AbortSignal.any([signal, deadline]);
    const outcome = await follow(request, { either, deadline }).catch((error) => {
        signal.throwIfAborted();
        throw error;
    });
    return { ...outcome, milliseconds: performance.now() - began };
}
async function follow(request, limits) {
    let url = request.url;
    for (let hops = 0; hops <= REDIRECT_LIMIT; hops += 1) {
        const met = await hop(url, request, limits);
        if (!(met instanceof URL))
            return met;
        url = met;
    }
    return httpFailure(`redirects more than ${REDIRECT_LIMIT} times, the last time to ${hostAndPort(url)}`);
}
/** One exchange: what it met, or the address that a redirect names. */
async function hop(url, request, { either, deadline }) {
    const progress = { phase: 'connect' };
    try {
        const response = await exchange(url, either, progress);
        const next = request.follow ? redirection(response, url) : undefined;
        return next ?? { kind: 'answer', ...response };
    }
    catch (error) {
        if (deadline.aborted)
            return tooLate(url, progress.phase, request.timeout);
        if (either.aborted)
            throw error;
        return { kind: 'failure', ...describeProbeFailure(error, url) };
    }
}
function exchange(url, signal, progress) {
    const connected = () => {
        progress.phase = 'answer';
    };
    const options = {
        // A pooled connection would keep asking the instance that answered first.
        agent: false,
        signal,
        maxHeaderSize: HEADER_LIMIT,
        // Node gives an address 250 ms before it tries the next one: too short for another continent.
        autoSelectFamilyAttemptTimeout: 1_000,
        headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'trunkline-smoke' },
    };
    return new Promise((resolve, reject) => {
        const request = (url.protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(url, options);
        request.on('error', reject);
        request.on('socket', (socket) => {
            socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
        });
        request.on('response', (message) => {
            progress.phase = 'body';
            readBody(message).then((body) => resolve({ ...headOf(message), ...body }), reject);
        });
        request.end();
    });
}
function headOf({ statusCode, headers }) {
    const flat = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
    return { status: statusCode ?? 0, headers: Object.fromEntries(flat) };
}
function readBody(message) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let length = 0;
        const finish = (truncated) => {
            resolve({ body: Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString('utf8'), truncated });
        };
        message.on('data', (chunk) => {
            chunks.push(chunk);
            length += chunk.length;
            if (length <= BODY_LIMIT)
                return;
            finish(true);
            message.destroy();
        });
        message.on('end', () => finish(false));
        message.on('error', reject);
    });
}
/** Where to go next, a failure where that is not allowed, or undefined where the answer is no redirect. */
function redirection({ status, headers }, from) {
    const location = headers['location'];
    if (!REDIRECTS.has(status) || location === undefined)
        return undefined;
    if (!URL.canParse(location, from.href))
        return httpFailure(`redirects (${status}) to something that is no address`);
    const next = new URL(location, from);
    if (next.protocol !== from.protocol) {
        return httpFailure(`redirects (${status}) from ${from.protocol}//${from.host} to ${next.protocol}//${next.host}, another scheme: name that address as the target`);
    }
    const sameOrigin = next.origin === from.origin;
    next.username = sameOrigin ? from.username : '';
    next.password = sameOrigin ? from.password : '';
    return next;
}
function tooLate(url, phase, timeout) {
    const within = `within ${Number((timeout / 1_000).toFixed(1))} s`;
    const messages = {
        connect: `no connection to ${hostAndPort(url)} ${within}`,
        answer: `${hostAndPort(url)} accepts the connection, but does not answer ${within}`,
        body: `${hostAndPort(url)} answers, but its body does not end ${within}`,
    };
    return { kind: 'failure', class: 'timeout', message: messages[phase] };
}
function httpFailure(message) {
    return { kind: 'failure', class: 'http', message };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(277);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
