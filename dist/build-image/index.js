import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ buildImage)
/* harmony export */ });
/* harmony import */ var _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);
/* harmony import */ var _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(828);
/* harmony import */ var _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(808);



/** Has the revision's image in the registry: finds it there, or builds and pushes it and looks again. */
async function buildImage(inputs, ports) {
    const began = ports.clock.monotonic();
    const found = inputs.reuse === 'revision' ? await findBuilt(inputs, ports) : undefined;
    const built = found ?? (await buildNew(inputs, ports));
    return { ...built, milliseconds: ports.clock.monotonic() - began };
}
async function findBuilt({ image, revision }, { registry, log }) {
    const reference = { repository: image, tag: revision };
    const there = await registry.resolve(reference);
    if (there === undefined) {
        log.info(`${(0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)} is not there: building it`);
        return undefined;
    }
    const labels = await registry.imageLabels({ repository: image, digest: there.digest });
    const label = labels['org.opencontainers.image.revision'] ?? '';
    const isLabelled = (0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevision */ .oN)(label);
    return {
        digest: there.digest,
        reused: 'revision',
        builtRevision: isLabelled ? label : revision,
        isLabelled,
    };
}
async function buildNew({ image, revision }, { registry, openBuilder }) {
    const builder = await openBuilder();
    const digest = await builder.build();
    const reference = { repository: image, tag: revision };
    const pushed = await registry.resolve(reference);
    if (pushed?.digest !== digest) {
        const instead = pushed === undefined ? 'nothing is there' : `${pushed.digest} is there`;
        throw new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('image-missing', `the builder says that it pushed ${digest} as ${(0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)}, but ${instead}`, {
            cure: 'Check that the builder pushes to the registry that `image` names; if another run pushed at the same time, run again',
        });
    }
    return { digest, reused: 'none', builtRevision: revision, isLabelled: true };
}


/***/ }),

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readBuildInputs)
/* harmony export */ });
/* harmony import */ var _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(828);
/* harmony import */ var _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(808);


function readBuildInputs(input, run) {
    const revision = readRevision(input, run);
    const context = input.parsed('context', parsePath);
    return {
        image: input.parsed('image', _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU),
        context,
        file: input.optionalParsed('file', parsePath) ?? `${context.replace(/\/+$/, '')}/Dockerfile`,
        target: input.optional('target'),
        buildArgs: unique(input, 'build-args', input.parsedLines('build-args', (line) => parseBuildArg(line, revision))),
        secretEnvs: readSecretEnvs(input, run.env),
        revision,
        reuse: input.choice('reuse', ['revision', 'never']),
    };
}
/** The commit that people mean: of a pull request its head, not the merge commit that GitHub made for the run. */
function readRevision(input, { env, event }) {
    const given = input.optionalParsed('revision', _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRevision */ .Pp);
    if (given !== undefined)
        return given;
    const found = headOfPullRequest(event) ?? env['GITHUB_SHA'] ?? '';
    if ((0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevision */ .oN)(found))
        return found;
    return input.refuse('revision', 'is required: neither the event nor GITHUB_SHA names a commit');
}
function headOfPullRequest(event) {
    const sha = field(field(field(event, 'pull_request'), 'head'), 'sha');
    return typeof sha === 'string' ? sha : undefined;
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function parsePath(text) {
    // What begins with a dash would be an option, and a lone dash means standard input to docker.
    if (text.startsWith('-') || text.includes('://') || /[\p{Cc}]/u.test(text)) {
        throw new TypeError(`a path in the workspace, got "${text}"`);
    }
    return text;
}
function parseBuildArg(line, revision) {
    if (line === 'REVISION')
        return [line, revision];
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
        throw new TypeError(`lines NAME=value, or the word REVISION for the revision, got "${line}"`);
    }
    return [name, value];
}
function readSecretEnvs(input, env) {
    const lines = input.parsedLines('secret-envs', parseSecretEnv);
    for (const [id, name] of lines) {
        if ((env[name] ?? '') !== '')
            continue;
        input.refuse('secret-envs', `names ${name} for "${id}", but the step's environment has no value there`);
    }
    return unique(input, 'secret-envs', lines);
}
function parseSecretEnv(line) {
    const [, id, name] = /^([A-Za-z0-9][\w.-]*)=([A-Za-z_][A-Za-z0-9_]*)$/.exec(line) ?? [];
    if (id === undefined || name === undefined) {
        // The line may hold the secret itself, by mistake.
        throw new TypeError('lines ID=ENVIRONMENT_VARIABLE, the name of a variable, not its value');
    }
    return [id, name];
}
function unique(input, name, lines) {
    const found = new Map(lines);
    return found.size === lines.length ? found : input.refuse(name, 'must have each name once');
}


/***/ }),

/***/ 926:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(161);
/* harmony import */ var _shared_action_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(287);
/* harmony import */ var _shared_action_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2);
/* harmony import */ var _shared_registry_client_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(220);
/* harmony import */ var _shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(410);
/* harmony import */ var _shared_tools_buildx_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(686);
/* harmony import */ var _shared_tools_child_environment_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(286);
/* harmony import */ var _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(42);
/* harmony import */ var _shared_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(653);
/* harmony import */ var _shared_tools_git_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(724);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(543);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(774);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(280);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(383);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(846);
/**
 * Entry point of the `build-image` action: reads the step's inputs, connects registry, git and buildx, and
 * lets `buildImage` find or build the revision's image. Importing this file runs the action.
 */
















await (0,_shared_action_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runAction */ .C)({
    name: 'build-image',
    outputs: _report_js__WEBPACK_IMPORTED_MODULE_11__/* .OUTPUTS */ .p,
    async main(context) {
        const { input, env, log, mask, signal } = context;
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readBuildInputs */ .q)(input, { env, event: await readEvent(env) });
        for (const name of inputs.secretEnvs.values())
            mask(env[name] ?? '');
        const logins = readLogins(input, mask);
        const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
        const checkout = (0,_shared_tools_git_js__WEBPACK_IMPORTED_MODULE_9__/* .openCheckout */ .H)({ folder: workspace, env, signal });
        const registry = (0,_shared_registry_client_js__WEBPACK_IMPORTED_MODULE_4__/* .registryClient */ .R)({
            credentials: (0,_shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .openCredentials */ .ZE)({ given: logins, env, mask }),
            log,
            signal,
        });
        const cleanups = [];
        try {
            const built = await (0,_build_js__WEBPACK_IMPORTED_MODULE_10__/* .buildImage */ ._)(inputs, {
                registry,
                openBuilder: () => openBuilder({ context, inputs, logins, workspace, checkout, cleanups }),
                clock: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .systemClock */ .m,
                log,
            });
            const head = built.reused === 'none' ? await checkout.head() : undefined;
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_11__/* .reportBuild */ .I)(inputs, built, head);
        }
        finally {
            registry.close();
            for (const cleanup of cleanups)
                await cleanup();
        }
    },
});
async function openBuilder(bench) {
    const { context, inputs, logins, workspace, checkout } = bench;
    const { env, log, signal } = context;
    const temp = env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const config = logins.length === 0 ? undefined : await (0,_shared_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_8__/* .openDockerConfig */ .$)({ env, temp, logins });
    if (config !== undefined)
        bench.cleanups.push(config.remove);
    const [created, remote] = await Promise.all([checkout.commitTime(inputs.revision), checkout.remoteUrl()]);
    if (created === undefined)
        log.info(`${inputs.revision} is not in the checkout: its time is not known`);
    const plan = (0,_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .planBuild */ .C)(inputs, { created, source: (0,_source_js__WEBPACK_IMPORTED_MODULE_14__/* .sourceUrl */ .H)(env, remote) }, env);
    const buildx = (0,_shared_tools_buildx_js__WEBPACK_IMPORTED_MODULE_6__/* .openBuildx */ .d)({
        env: { ...(0,_shared_tools_child_environment_js__WEBPACK_IMPORTED_MODULE_15__/* .childEnvironment */ .Q)(env), ...(config === undefined ? {} : { DOCKER_CONFIG: config.folder }) },
        workspace,
        temp,
        onLine(line) {
            for (const quoted of (0,_shared_action_log_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLines */ .C)(line))
                log.info(quoted);
        },
        signal,
    });
    return { build: () => buildx.build(plan) };
}
function readLogins(input, mask) {
    input.optionalSecret('registry-auth');
    const logins = input.optionalParsed('registry-auth', _shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRegistryAuth */ .bf) ?? [];
    for (const { username, password } of logins) {
        mask(password);
        mask(Buffer.from(`${username}:${password}`).toString('base64'));
    }
    return logins;
}
async function readEvent(env) {
    const path = env['GITHUB_EVENT_PATH'];
    if (path === undefined || path === '')
        return undefined;
    return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planBuild)
/* harmony export */ });
/* harmony import */ var _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(828);

/** Plans the one call of the builder; `env` holds the secrets that the inputs name. */
function planBuild(inputs, { created, source }, env) {
    const names = Object.entries({
        'org.opencontainers.image.revision': inputs.revision,
        'org.opencontainers.image.source': source,
        // The commit's time, not the build's: the same commit makes the same image.
        'org.opencontainers.image.created': created?.toISOString(),
    }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
    return {
        args: [
            '--push',
            // The Engine's own builder refuses attestations, and they would make an index of a single image.
            '--provenance=false',
            ...option('--tag', [(0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ repository: inputs.image, tag: inputs.revision })]),
            ...option('--label', names),
            ...option('--annotation', names),
            ...option('--file', [inputs.file]),
            ...option('--target', inputs.target === undefined ? [] : [inputs.target]),
            ...option('--build-arg', [...inputs.buildArgs].map(([name, value]) => `${name}=${value}`)),
            ...option('--secret', [...inputs.secretEnvs].map(([id, name]) => `id=${id},env=${name}`)),
        ],
        context: inputs.context,
        dockerfile: inputs.file,
        environment: { ...epoch(created), ...secrets(inputs, env) },
    };
}
function option(name, values) {
    return values.flatMap((value) => [name, value]);
}
function epoch(created) {
    return created === undefined ? {} : { SOURCE_DATE_EPOCH: String(created.getTime() / 1_000) };
}
function secrets({ secretEnvs }, env) {
    return Object.fromEntries([...secretEnvs.values()].map((name) => [name, env[name] ?? '']));
}


/***/ }),

/***/ 383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ OUTPUTS),
  I: () => (/* binding */ reportBuild)
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

// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(793);
// EXTERNAL MODULE: ./shared/domain/reference.js
var reference = __nccwpck_require__(828);
// EXTERNAL MODULE: ./shared/domain/revision.js
var domain_revision = __nccwpck_require__(808);
;// CONCATENATED MODULE: ./actions/build-image/report.js





/** The outputs beside the common three. */
const OUTPUTS = ['image', 'digest', 'tag', 'revision', 'built-revision', 'reused'];
/** Tells what is in the registry now; `head` is the commit that was checked out, where it is known. */
function reportBuild(inputs, built, head) {
    const { digest, reused, builtRevision, milliseconds } = built;
    const image = (0,reference/* formatPinned */.y6)({ repository: inputs.image, digest });
    const took = (0,duration/* formatDuration */.a)(milliseconds);
    const headline = reused === 'none'
        ? `built ${(0,domain_revision/* shortRevision */.w7)(inputs.revision)} as ${(0,domain_digest/* shortDigest */.VK)(digest)} in ${took}`
        : `${(0,domain_revision/* shortRevision */.w7)(inputs.revision)} was already built as ${(0,domain_digest/* shortDigest */.VK)(digest)}: nothing to do (${took})`;
    return {
        verdict: reused === 'none' ? 'changed' : 'unchanged',
        reasonCode: reused === 'none' ? 'built' : 'reused-revision',
        headline,
        outputs: {
            image,
            digest,
            tag: inputs.revision,
            revision: inputs.revision,
            'built-revision': builtRevision,
            reused,
        },
        result: {
            repository: inputs.image.name,
            digest,
            revision: inputs.revision,
            'built-revision': builtRevision,
            reused,
            seconds: Number((milliseconds / 1_000).toFixed(1)),
        },
        summary: [
            `### Image: ${headline}`,
            table(['Repository', 'Revision', 'Digest', 'Built from'], [[code((0,reference/* formatRepository */.Sh)(inputs.image)), code(inputs.revision), code(digest), code(builtRevision)]]),
        ].join('\n\n'),
        warnings: warningsOf(inputs, built, head),
    };
}
function warningsOf({ revision }, built, head) {
    const warnings = [];
    if (!built.isLabelled) {
        warnings.push(`the image ${(0,domain_digest/* shortDigest */.VK)(built.digest)} under the tag ${revision} has no label org.opencontainers.image.revision: it is taken for a build of that revision`);
    }
    if (built.reused === 'none' && head !== undefined && head !== revision) {
        warnings.push(`commit ${(0,domain_revision/* shortRevision */.w7)(head)} is checked out, but the image is tagged for ${(0,domain_revision/* shortRevision */.w7)(revision)}: the bytes are those of the checkout. For a pull request, check out its head`);
    }
    return warnings;
}


/***/ }),

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ sourceUrl)
/* harmony export */ });
/** Where the code is for people: the run's repository, else the checkout's remote; never with credentials. */
function sourceUrl(env, remote) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    if (server && repository)
        return `${server}/${repository}`;
    if (remote === undefined)
        return undefined;
    const [, host, path] = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](.+?)(?:\.git)?$/.exec(remote) ?? [];
    if (host !== undefined && path !== undefined)
        return `https://${host}/${path}`;
    if (!URL.canParse(remote))
        return undefined;
    const { protocol, host: webHost, pathname } = new URL(remote);
    return /^https?:$/.test(protocol) ? `${protocol}//${webHost}${pathname.replace(/\.git$/, '')}` : undefined;
}


/***/ }),

/***/ 972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DeliveryError),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
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
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ neutralise),
  C: () => (/* binding */ quoteLines)
});

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


/***/ }),

/***/ 2:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: runPost

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
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

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
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
            return this.#fail(name, `must be ${(0,errors/* messageOf */.b)(cause)}`, cause);
        }
    }
    #fail(name, problem, cause) {
        throw new errors/* DeliveryError */.V('input-invalid', `input "${name}" ${problem}`, { cause });
    }
}
/** Masks a secret whole and line by line: the runner masks only what it has been told, line by line. */
function maskLines(secret, mask) {
    for (const line of new Set([secret, ...secret.split('\n').map((part) => part.trim())])) {
        if (line.length > 3)
            mask(line);
    }
}

// EXTERNAL MODULE: ./shared/action/log.js + 1 modules
var log = __nccwpck_require__(287);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./shared/action/notes.js


/** Notes under `$RUNNER_TEMP/trunkline`; a job without RUNNER_TEMP has none. */
function openNotes(runnerTemp) {
    if (runnerTemp === undefined)
        return { read: async () => [], write: async () => undefined };
    const folder = (0,external_node_path_.join)(runnerTemp, 'trunkline');
    return {
        async read() {
            const names = (await (0,promises_.readdir)(folder).catch(nothingThere)).filter((name) => name.endsWith('.json'));
            const texts = await Promise.all(names.sort().map((name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8')));
            return texts.map((text) => JSON.parse(text));
        },
        async write(note) {
            await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
            const name = `${note.startedAt.replaceAll(/[^0-9TZ]/g, '')}-${note.action}-${note.step.replaceAll(/[^\w-]/g, '_')}`;
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, `${name}.part`), JSON.stringify(note), { mode: 0o600 });
            await (0,promises_.rename)((0,external_node_path_.join)(folder, `${name}.part`), (0,external_node_path_.join)(folder, `${name}.json`));
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

;// CONCATENATED MODULE: ./shared/action/report.js
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
    const known = error instanceof errors/* DeliveryError */.V ? error : undefined;
    const headline = signal.aborted && known?.code !== 'cancelled' ? `cancelled: ${(0,errors/* messageOf */.b)(error)}` : (0,errors/* messageOf */.b)(error);
    const cure = known?.cure === undefined ? '' : `\n\n${known.cure}`;
    return {
        verdict: 'failed',
        reasonCode: signal.aborted ? 'cancelled' : (known?.code ?? 'unexpected-error'),
        headline: known?.cure === undefined ? headline : `${headline}. ${known.cure}`,
        outputs: emptyOutputs(outputs),
        summary: `### ${name}: failed\n\n${(0,log/* quoteLines */.C)(headline).join('\n')}${cure}`,
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
        process.on(name, () => abort.abort(new errors/* DeliveryError */.V('cancelled', `cancelled by ${name}`)));
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
        info: (line) => info((0,log/* neutralise */.$)(redact(line))),
        warning: (line) => warning(redact(line)),
        error: (line) => error(redact(line)),
        quote(title, text) {
            startGroup((0,log/* neutralise */.$)(redact(title)));
            for (const line of (0,log/* quoteLines */.C)(redact(text)))
                info(line);
            endGroup();
        },
    };
}
function logCauses(error, log) {
    let cause = error instanceof Error ? error.cause : undefined;
    for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
        log.info(`caused by: ${(0,errors/* messageOf */.b)(cause)}`);
        cause = cause instanceof Error ? cause.cause : undefined;
    }
}
async function publish(name, report, { context, redact }, startedAt) {
    const clean = redactDeep(report, redact);
    const { verdict, reasonCode, outputs, headline } = clean;
    const result = formatResult(clean);
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
    const step = process.env['GITHUB_ACTION'] ?? (0,external_node_crypto_.randomUUID)();
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

/***/ 245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function isDigest(text) {
    return DIGEST.test(text);
}
/** Throws a TypeError that says what was expected where `text` is not a digest. */
function parseDigest(text) {
    if (!isDigest(text))
        throw new TypeError(`a digest like sha256:<64 hex digits>, got "${text}"`);
    return text;
}
/** The first twelve hex digits, as people compare them. */
function shortDigest(digest) {
    return digest.slice(0, 'sha256:'.length + 12);
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

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   y6: () => (/* binding */ formatPinned)
/* harmony export */ });
/* unused harmony exports parseReference, parseTag, parsePinnedReference */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(245);

// distribution-spec v1.1.1, "Pulling manifests": the grammar of <name> and of a tag.
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
/** Parses `host/name`, with Docker Hub's short forms; throws where a tag or digest is given. */
function parseRepository(text) {
    const { repository, tag, digest } = parseReference(text);
    if (tag !== undefined || digest !== undefined) {
        throw new TypeError(`a repository without tag or digest, like ghcr.io/acme/shop, got "${text}"`);
    }
    return repository;
}
/** Parses `repository`, `repository:tag`, `repository@digest` or `repository:tag@digest`. */
function parseReference(text) {
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon < 0 ? undefined : parseTag(named.slice(colon + 1));
    const repository = splitRegistry(colon < 0 ? named : named.slice(0, colon), text);
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function parseTag(text) {
    if (!TAG.test(text)) {
        throw new TypeError(`a tag of letters, digits, ".", "_" and "-", at most 128 characters, got "${text}"`);
    }
    return text;
}
/** Parses a reference that must carry a digest. */
function parsePinnedReference(text) {
    const { digest, ...rest } = parseReference(text);
    if (digest === undefined)
        throw new TypeError(`an image by digest, repository@sha256:…, got "${text}"`);
    return { ...rest, digest };
}
function formatRepository({ registry, name }) {
    return `${registry}/${name}`;
}
function formatReference({ repository, tag, digest }) {
    const named = formatRepository(repository) + (tag === undefined ? '' : `:${tag}`);
    return digest === undefined ? named : `${named}@${digest}`;
}
/** `repository@digest`, the form in which images are handed from step to step. */
function formatPinned(reference) {
    return `${formatRepository(reference.repository)}@${reference.digest}`;
}
function splitRegistry(text, whole) {
    const slash = text.indexOf('/');
    const first = slash < 0 ? '' : text.slice(0, slash);
    const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
    const registry = hasRegistry ? first : 'docker.io';
    const path = hasRegistry ? text.slice(slash + 1) : text;
    const name = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (!REGISTRY.test(registry) || !NAME.test(name)) {
        throw new TypeError(`an image reference like ghcr.io/acme/shop:tag or ghcr.io/acme/shop@sha256:…, all lower case, got "${whole}"`);
    }
    return { registry, name };
}


/***/ }),

/***/ 808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ parseRevision),
/* harmony export */   oN: () => (/* binding */ isRevision),
/* harmony export */   w7: () => (/* binding */ shortRevision)
/* harmony export */ });
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


/***/ }),

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ registryClient)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/domain/reference.js
var domain_reference = __nccwpck_require__(828);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./shared/registry/transport.js




// GitHub's attestations and some token services send more than node's default of 16 KiB of headers.
const MAX_HEADER_SIZE = 32 * 1024;
const CONNECTIONS_PER_HOST = 16;
/** Plain requests over connections that are kept open: no redirect, no retry, no credentials. */
function openTransport({ signal, idleTimeout }) {
    const agents = {
        'http:': new external_node_http_namespaceObject.Agent({ keepAlive: true, maxSockets: CONNECTIONS_PER_HOST }),
        'https:': new external_node_https_namespaceObject.Agent({ keepAlive: true, maxSockets: CONNECTIONS_PER_HOST }),
    };
    let requests = 0;
    return {
        exchange(exchange) {
            signal?.throwIfAborted();
            requests += 1;
            const secure = exchange.url.protocol === 'https:';
            const request = (secure ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(exchange.url, {
                method: exchange.method,
                headers: { ...exchange.headers },
                agent: secure ? agents['https:'] : agents['http:'],
                maxHeaderSize: MAX_HEADER_SIZE,
                timeout: idleTimeout,
                ...(signal === undefined ? {} : { signal }),
            });
            return answerOf(request, exchange, signal);
        },
        requests: () => requests,
        close() {
            for (const agent of Object.values(agents))
                agent.destroy();
        },
    };
}
function answerOf(request, { url, body }, signal) {
    return new Promise((resolve, reject) => {
        let refused = false;
        request.on('timeout', () => request.destroy(timedOut()));
        request.on('error', (error) => reject(signal?.aborted === true ? signal.reason : error));
        request.on('response', (answer) => {
            const status = answer.statusCode ?? 0;
            if (body instanceof external_node_stream_namespaceObject.Readable && status >= 400) {
                // A refused upload is not worth the rest of its bytes, but what the registry says about it is.
                refused = true;
                body.destroy();
                answer.once('close', () => request.destroy());
            }
            resolve({ status, headers: answer.headers, body: answer, url });
        });
        if (body instanceof external_node_stream_namespaceObject.Readable) {
            (0,external_node_stream_promises_namespaceObject.pipeline)(body, request, { end: true }).catch((error) => {
                if (refused)
                    return;
                request.destroy(error);
                reject(signal?.aborted === true ? signal.reason : error);
            });
        }
        else {
            request.end(body);
        }
    });
}
function timedOut() {
    return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}
/** Reads an answer's whole body; throws where it is longer than `limit` bytes. */
async function readBytes({ body }, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        length += chunk.length;
        if (length > limit)
            throw new Error(`an answer of more than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Reads an answer's body away, so that its connection can serve the next request. */
function drain({ body }) {
    body.on('error', () => undefined);
    body.resume();
}
function header({ headers }, name) {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
}
/** Where a registry answers: plain http for loopback, and for the hosts that the user named. */
function registryUrl(registry, allowHttp = []) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const plain = isLoopback(new URL(`http://${host}`)) || allowHttp.includes(registry);
    return new URL(`${plain ? 'http' : 'https'}://${host}`);
}
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

;// CONCATENATED MODULE: ./shared/registry/manifests.js




const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** Every kind of manifest that is understood; without all of them registries convert or deny. */
const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');
const KNOWN = new Set(ACCEPT.split(', '));
// distribution-spec v1.1.1: registries should take manifests of 4 MiB; some take more.
const LIMIT = 16 * 1024 * 1024;
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
function isManifestType(mediaType) {
    return KNOWN.has(mediaType);
}
/** Asks what a tag or digest stands for; undefined where there is nothing. */
async function headManifest(session, at) {
    const answer = await session.request(manifestCall('HEAD', at));
    drain(answer);
    if (answer.status === 404)
        return undefined;
    const digest = (0,domain_digest/* isDigest */.Bc)(at.reference) ? at.reference : header(answer, 'docker-content-digest');
    const size = Number(header(answer, 'content-length'));
    const mediaType = mediaTypeOf(answer);
    if (digest === undefined || !(0,domain_digest/* isDigest */.Bc)(digest) || !Number.isSafeInteger(size)) {
        return getManifest(session, at);
    }
    return { digest, mediaType, size };
}
/** Reads a manifest; undefined where there is none. Its digest is computed, never believed. */
async function getManifest(session, at) {
    const answer = await session.request({ ...manifestCall('GET', at), readUpTo: LIMIT });
    if (answer.status === 404) {
        drain(answer);
        return undefined;
    }
    const bytes = answer.bytes ?? Buffer.alloc(0);
    const digest = digestOf(bytes);
    for (const claimed of [at.reference, claimedDigest(answer)]) {
        if (claimed !== undefined && (0,domain_digest/* isDigest */.Bc)(claimed) && claimed !== digest) {
            throw unreadable(session, at, `its bytes have the digest ${digest}, not ${claimed}`);
        }
    }
    const parsed = parseManifest(bytes);
    const mediaType = mediaTypeOf(answer);
    const problem = problemOf(parsed, mediaType);
    if (parsed === undefined || problem !== undefined)
        throw unreadable(session, at, problem ?? 'it is not JSON');
    return { digest, mediaType, size: bytes.length, bytes, parsed };
}
// distribution-spec v1.1.1, "Pulling manifests": both names of the type must agree.
function problemOf(parsed, mediaType) {
    const said = parsed?.['mediaType'];
    if (said !== undefined && said !== mediaType)
        return `it says that it is ${said}, but came as ${mediaType}`;
    return KNOWN.has(mediaType) ? undefined : `its type ${mediaType} is not supported`;
}
/** Stores exactly these bytes under a tag or their digest. */
async function putManifest(session, at, manifest) {
    const { bytes, mediaType, digest } = manifest;
    const answer = await session.request({
        ...manifestCall('PUT', at),
        headers: { 'content-type': mediaType, 'content-length': String(bytes.length) },
        body: bytes,
    });
    drain(answer);
    const stored = claimedDigest(answer);
    if (stored !== undefined && stored !== digest) {
        throw unreadable(session, at, `the registry stored it as ${stored}, not ${digest}`);
    }
}
function manifestCall(method, { name, reference, scopes }) {
    const kind = (0,domain_digest/* isDigest */.Bc)(reference) ? `manifest ${reference}` : `tag ${reference}`;
    return {
        method,
        target: `/v2/${name}/manifests/${reference}`,
        repository: name,
        scopes,
        doing: `${method === 'PUT' ? 'write' : 'read'} ${kind}`,
        headers: { accept: ACCEPT },
        accept: method === 'PUT' ? [200, 201, 202] : [200, 404],
    };
}
function mediaTypeOf(answer) {
    return (header(answer, 'content-type') ?? '').replace(/;.*$/, '').trim();
}
function claimedDigest(answer) {
    const claimed = header(answer, 'docker-content-digest');
    // A registry may name another algorithm than sha256; that claim cannot be compared.
    return claimed?.startsWith('sha256:') === true ? claimed : undefined;
}
function parseManifest(bytes) {
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function unreadable({ registry }, { name, reference }, why) {
    return new errors/* DeliveryError */.V('registry-failed', `registry ${registry}: manifest ${reference} in ${name}: ${why}`);
}

;// CONCATENATED MODULE: ./shared/registry/challenge.js
const PARAMETER = /([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi;
/** Parses the header; Bearer is preferred where both are offered, undefined where neither is. */
function parseChallenge(text) {
    const bearer = /(?:^|,)\s*bearer\s+(.*)$/i.exec(text)?.[1];
    if (bearer !== undefined) {
        const parameters = new Map();
        for (const [, name = '', quoted, bare] of bearer.matchAll(PARAMETER)) {
            parameters.set(name.toLowerCase(), (quoted ?? bare ?? '').replaceAll(/\\(.)/g, '$1'));
        }
        const realm = parameters.get('realm');
        if (realm !== undefined)
            return { scheme: 'bearer', realm, service: parameters.get('service') };
    }
    return /(?:^|,)\s*basic\b/i.test(text) ? { scheme: 'basic' } : undefined;
}

;// CONCATENATED MODULE: ./shared/registry/failure.js


const BODY_LIMIT = 64 * 1024;
/** The error of an answer that was not wanted: one readable line, whatever the body holds. */
async function refusedAnswer(answer, attempted, source) {
    const body = await readBytes(answer, BODY_LIMIT).catch(() => Buffer.alloc(0));
    const said = describeBody(body.toString('utf8'), header(answer, 'content-type') ?? '');
    const line = `${subject(attempted)}: ${answer.status}${said === '' ? '' : ` ${said}`}`;
    if (answer.status !== 401 && answer.status !== 403)
        return new errors/* DeliveryError */.V('registry-failed', line);
    return new errors/* DeliveryError */.V('registry-denied', `${line} (${source})`, { cure: deniedCure(attempted) });
}
/** The error of a request that got no answer, or not the whole of it. */
function brokenExchange(error, attempted) {
    if (error instanceof errors/* DeliveryError */.V)
        return error;
    const code = error instanceof Error ? error.code : undefined;
    const known = code === undefined ? undefined : NETWORK[code];
    const why = known === undefined ? oneLine((0,errors/* messageOf */.b)(error)) : `${known} (${code})`;
    return new errors/* DeliveryError */.V('registry-failed', `${subject(attempted)}: ${why}`, {
        cause: error,
        cure: "Check the registry's name and the network of the runner, and run again",
    });
}
const NETWORK = {
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'the connection was reset',
    EPIPE: 'the connection was closed',
    ETIMEDOUT: 'no answer in time',
    ENOTFOUND: 'the host name is unknown',
    EAI_AGAIN: 'the host name could not be looked up',
    ENETUNREACH: 'the network is unreachable',
    EHOSTUNREACH: 'the host is unreachable',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is not trusted',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
    EPROTO: 'it does not speak TLS',
};
function subject({ registry, repository, doing }) {
    return `registry ${registry}: cannot ${doing}${repository === '' ? '' : ` in ${repository}`}`;
}
/** An error body as one line: the distribution-spec's JSON as `CODE message`, anything else as its text. */
function describeBody(body, contentType) {
    const json = parseJson(body);
    const errors = specErrors(json);
    if (errors !== '')
        return oneLine(errors);
    const text = /html/i.test(contentType) || /^\s*</.test(body) ? withoutMarkup(body) : body;
    return oneLine(text);
}
// distribution-spec v1.1.1, "Error Codes"; token services answer {"details"} or {"error", "error_description"}.
function specErrors(json) {
    if (!isObject(json))
        return '';
    const { errors } = json;
    if (!Array.isArray(errors)) {
        return textsOf([json['error'], json['error_description'] ?? json['message'] ?? json['details']]);
    }
    return errors
        .filter(isObject)
        .map((error) => textsOf([error['code'], error['message'] ?? error['detail']]))
        .join('; ');
}
function textsOf(values) {
    return values.filter((value) => typeof value === 'string' && value !== '').join(' ');
}
function withoutMarkup(html) {
    return html.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<[^>]*>/g, ' ');
}
function oneLine(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
/** What to do about a refusal: each registry hides its switch somewhere else. */
function deniedCure({ registry }) {
    if (registry === 'ghcr.io') {
        return 'Give the job `permissions: packages: write` (`read` to pull), and the repository access in the package\'s settings under "Manage Actions access"';
    }
    if (registry === 'docker.io') {
        return 'Log in with an access token that may read and write (docker/login-action, or `registry-auth: docker.io <user> <token>`)';
    }
    if (/\.dkr\.ecr\.[\w-]+\.amazonaws\.com/.test(registry)) {
        return 'Log in with aws-actions/amazon-ecr-login; the repository must exist, and the role needs ecr:BatchGetImage, ecr:PutImage and the layer upload actions on it';
    }
    return `Log in to ${registry} in an earlier step, or pass \`registry-auth\` with a line \`${registry} <user> <password>\`; the user must be allowed to read and write the repository`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/registry/auth.js




// distribution, spec/auth/token.md: a token without expires_in lasts 60 seconds.
const DEFAULT_LIFETIME = 60;
const MARGIN = 10_000;
const ANSWER_LIMIT = 1024 * 1024;
function openAuthorizer(options) {
    const tokens = new Map();
    let known;
    const basic = ({ username, password }) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const token = async (challenge, scopes) => {
        const key = scopes.join(' ');
        const current = tokens.get(key);
        const kept = await current?.catch(() => undefined);
        if (kept !== undefined && kept.expiresAt > options.now())
            return kept.header;
        // Many requests may find the token stale at once: the first to come here renews it for all.
        let next = tokens.get(key);
        if (next === undefined || next === current) {
            next = fetchToken(challenge, scopes, options);
            tokens.set(key, next);
        }
        return (await next).header;
    };
    const authorization = async (scopes) => {
        if (known === undefined)
            return undefined;
        if (known.scheme === 'bearer')
            return token(known, scopes);
        return options.credential === undefined ? undefined : basic(options.credential);
    };
    return {
        authorization,
        async learn(text, scopes, sent) {
            known = parseChallenge(text) ?? known;
            const key = scopes.join(' ');
            const kept = await tokens.get(key)?.catch(() => undefined);
            if (kept !== undefined && kept.header === sent)
                tokens.delete(key);
            const next = await authorization(scopes);
            return next !== undefined && next !== sent;
        },
    };
}
async function fetchToken(challenge, scopes, options) {
    const realm = trustedRealm(challenge.realm, options);
    const attempted = { registry: options.registry, repository: '', doing: `get a token from ${realm.host}` };
    const asked = options.now();
    try {
        const answer = await askToken(realm, challenge.service, scopes, options);
        if (answer.status !== 200) {
            throw await refusedAnswer(answer, attempted, options.credential?.source ?? 'no credentials found');
        }
        return parseToken((await readBytes(answer, ANSWER_LIMIT)).toString('utf8'), asked, attempted);
    }
    catch (error) {
        throw brokenExchange(error, attempted);
    }
}
/** Credentials go to the realm that the registry names, so it must be at least as safe as the registry. */
function trustedRealm(realm, { registry, url }) {
    const parsed = URL.canParse(realm) ? new URL(realm) : undefined;
    const safe = parsed?.protocol === 'https:' ||
        (parsed?.protocol === 'http:' && url.protocol === 'http:' && isLoopback(parsed));
    if (parsed === undefined || !safe) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${registry} asks to send credentials to "${realm.slice(0, 200)}", which is not https`);
    }
    return parsed;
}
async function askToken(realm, service, scopes, { credential, send }) {
    if (credential?.identityToken !== undefined) {
        const answer = await send(refreshRequest(realm, service, scopes, credential.identityToken));
        // Services that only know the older GET form say so with 404 or 405 (distribution, spec/auth/oauth.md).
        if (answer.status !== 404 && answer.status !== 405)
            return answer;
        answer.body.resume();
    }
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const anonymous = credential === undefined || credential.username === '';
    const login = anonymous ? '' : `${credential.username}:${credential.password}`;
    const headers = anonymous ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
    return send({ method: 'GET', url, headers });
}
function refreshRequest(realm, service, scopes, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        service: service ?? '',
        scope: scopes.join(' '),
        client_id: 'trunkline',
        refresh_token: refreshToken,
    });
    const body = Buffer.from(form.toString());
    const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
    };
    return { method: 'POST', url: realm, headers, body };
}
function parseToken(text, asked, attempted) {
    const answer = parseObject(text);
    const token = answer['token'] ?? answer['access_token'];
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${attempted.registry}: cannot ${attempted.doing}: the answer holds no token`);
    }
    const seconds = typeof answer['expires_in'] === 'number' ? answer['expires_in'] : DEFAULT_LIFETIME;
    const lifetime = Math.max(seconds * 1_000 - MARGIN, 1_000);
    return { header: `Bearer ${token}`, expiresAt: asked + lifetime };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./shared/registry/retry.js

const STATUSES = new Set([408, 425, 429, 500, 502, 503, 504, 522]);
const CODES = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
const LONGEST = 60_000;
/** Milliseconds until the next attempt, or undefined where another one would not help. */
function retryDelay(attempt, failure, random) {
    const { status, code, retryAfter } = failure;
    const worthIt = status === undefined ? CODES.has(code ?? '') : STATUSES.has(status);
    if (!worthIt)
        return undefined;
    if (retryAfter !== undefined && /^\d+$/.test(retryAfter)) {
        return Math.min(Number(retryAfter) * 1_000, LONGEST);
    }
    return Math.min(250 * 2 ** (attempt - 1) * (1 + random / 2), LONGEST);
}
/** Repeats `attempt` as the policy allows; the last answer or error is given whatever it is. */
async function retrying(policy, attempt) {
    for (let number = 1;; number += 1) {
        const outcome = await attempt().then((answer) => ({ answer }), (error) => ({ error }));
        const delay = retryDelay(number, failureOf(outcome), policy.random());
        if (delay === undefined || number >= policy.attempts || policy.budget <= 0) {
            if ('error' in outcome)
                throw outcome.error;
            return outcome.answer;
        }
        policy.budget -= 1;
        if ('answer' in outcome)
            drain(outcome.answer);
        await policy.wait(delay);
    }
}
function failureOf(outcome) {
    if ('answer' in outcome) {
        return { status: outcome.answer.status, retryAfter: header(outcome.answer, 'retry-after') };
    }
    return { code: networkCode(outcome.error) };
}
/** Node's code of a network error, also where it is the cause of another. */
function networkCode(error) {
    if (!(error instanceof Error))
        return undefined;
    const { code } = error;
    if (code !== undefined && CODES.has(code))
        return code;
    return error.cause === undefined ? undefined : networkCode(error.cause);
}

;// CONCATENATED MODULE: ./shared/registry/session.js





const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;
async function openSession(options) {
    const { registry, transport, credentials, retry } = options;
    const url = registryUrl(registry, options.allowHttp);
    const credential = await credentials.find(registry);
    const source = credential?.source ?? 'no credentials found';
    const authorizer = openAuthorizer({
        registry,
        url,
        credential,
        send: (exchange) => retrying(retry, () => transport.exchange(exchange)),
        now: options.now,
    });
    const exchange = async (call, body) => {
        const send = (one) => transport.exchange(one);
        const answer = await challenged({ call, body, url, authorizer, send });
        if (call.readUpTo === undefined || answer.status !== 200)
            return answer;
        return { ...answer, bytes: await readBytes(answer, call.readUpTo) };
    };
    // The first request learns how the registry wants to be asked, so that the others do not all learn it.
    let first;
    const inTurn = async (call) => {
        await first?.catch(() => undefined);
        const answer = retrying(retry, () => exchange(call));
        first ??= answer;
        return answer;
    };
    const finish = async (call, answer) => {
        const attempted = { registry, repository: call.repository, doing: call.doing };
        const given = await answer.catch((error) => {
            throw brokenExchange(error, attempted);
        });
        if (call.accept.includes(given.status))
            return given;
        throw await refusedAnswer(given, attempted, source);
    };
    return {
        registry,
        request: (call) => finish(call, inTurn(call)),
        upload: (call, body) => finish(call, exchange(call, body)),
    };
}
async function challenged(one) {
    const { call, body, authorizer } = one;
    const sent = await authorizer.authorization(call.scopes);
    const answer = await redirected(one, sent);
    const challenge = header(answer, 'www-authenticate');
    if (answer.status !== 401 || challenge === undefined)
        return answer;
    const another = await authorizer.learn(challenge, call.scopes, sent);
    if (!another || body !== undefined)
        return answer;
    drain(answer);
    return redirected(one, await authorizer.authorization(call.scopes));
}
async function redirected({ call, body, url, send }, authorization) {
    let target = new URL(call.target, url);
    for (let hop = 0;; hop += 1) {
        const headers = { ...call.headers, ...authorizationFor(target, url, authorization) };
        const sent = body ?? call.body;
        const answer = await send({
            method: call.method,
            url: target,
            headers,
            ...(sent === undefined ? {} : { body: sent }),
        });
        const location = header(answer, 'location');
        const readOnly = call.method === 'GET' || call.method === 'HEAD';
        if (!readOnly || !REDIRECTS.has(answer.status) || location === undefined)
            return answer;
        if (hop >= MAX_REDIRECTS)
            return answer;
        drain(answer);
        target = safeLocation(location, target);
    }
}
/** Credentials belong to the registry's own host and port, and to nobody that it redirects to. */
function authorizationFor(target, url, authorization) {
    return authorization === undefined || target.origin !== url.origin ? {} : { authorization };
}
/** Resolves a `Location`, which may be relative or on another host, but not less safe than where it came from. */
function safeLocation(location, from) {
    const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const safe = target?.protocol === 'https:' || (target?.protocol === 'http:' && from.protocol === 'http:');
    if (target === undefined || !safe) {
        throw new errors/* DeliveryError */.V('registry-failed', `${from.host} points to an address that is not https: "${location.replaceAll(/\?.*$/g, '').slice(0, 200)}"`);
    }
    return target;
}

;// CONCATENATED MODULE: ./shared/registry/blobs.js







async function hasBlob(session, at, { digest }) {
    const answer = await session.request({
        method: 'HEAD',
        target: `/v2/${at.name}/blobs/${digest}`,
        repository: at.name,
        scopes: at.scopes,
        doing: `look for blob ${digest}`,
        accept: [200, 404],
    });
    drain(answer);
    return answer.status === 200;
}
/** Asks to link a blob from another repository of the registry; an open upload where it will not. */
async function mountBlob(session, at, { digest }, from) {
    const doing = `mount blob ${digest} from ${from}`;
    const answer = await session.request({
        ...uploadCall(at, doing),
        target: `/v2/${at.name}/blobs/uploads/?${new URLSearchParams({ mount: digest, from })}`,
        accept: [201, 202],
    });
    drain(answer);
    return answer.status === 201 ? 'mounted' : openedUpload(session, answer, doing);
}
async function openUpload(session, at, { digest }) {
    const doing = `upload blob ${digest}`;
    const answer = await session.request({ ...uploadCall(at, doing), accept: [202] });
    drain(answer);
    return openedUpload(session, answer, doing);
}
function uploadCall({ name, scopes }, doing) {
    const headers = { 'content-length': '0' };
    const target = `/v2/${name}/blobs/uploads/`;
    return { method: 'POST', target, repository: name, scopes, doing, headers };
}
function openedUpload({ registry }, answer, doing) {
    const location = header(answer, 'location');
    if (location === undefined) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${registry}: cannot ${doing}: no Location`);
    }
    return { location: safeLocation(location, answer.url) };
}
/** Sends a blob into an open upload; its bytes are counted and hashed on the way. */
async function sendBlob(session, at, { blob, upload, content }) {
    // The location's query may be signed: it is extended, never rebuilt.
    const target = new URL(upload.location);
    target.search += `${target.search === '' ? '?' : '&'}digest=${encodeURIComponent(blob.digest)}`;
    const answer = await session.upload({
        method: 'PUT',
        target,
        repository: at.name,
        scopes: at.scopes,
        doing: `upload blob ${blob.digest}`,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
        accept: [201, 204],
    }, content);
    drain(answer);
}
/** Opens a blob for reading; the stream fails where its bytes are not those of the digest. */
async function openBlob(session, at, blob) {
    const answer = await session.request(blobCall(at, blob));
    const verified = verifying(blob, `registry ${session.registry}: blob ${blob.digest} in ${at.name}`);
    (0,external_node_stream_promises_namespaceObject.pipeline)(answer.body, verified).catch((error) => verified.destroy(error));
    return verified;
}
/** Reads a small blob whole. */
async function readBlob(session, at, blob, limit) {
    const answer = await session.request({ ...blobCall(at, blob), readUpTo: limit });
    const bytes = answer.bytes ?? Buffer.alloc(0);
    const digest = digestOf(bytes);
    if (digest !== blob.digest) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${session.registry}: blob ${blob.digest} in ${at.name}: its bytes have the digest ${digest}`);
    }
    return bytes;
}
function blobCall({ name, scopes }, { digest }) {
    return {
        method: 'GET',
        target: `/v2/${name}/blobs/${digest}`,
        repository: name,
        scopes,
        doing: `read blob ${digest}`,
        accept: [200],
    };
}
function verifying({ digest, size }, what) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let length = 0;
    const mismatch = (why) => new errors/* DeliveryError */.V('registry-failed', `${what}: ${why}`);
    return new external_node_stream_namespaceObject.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            length += chunk.length;
            done(length > size ? mismatch(`more than the ${size} bytes that its manifest says`) : null, chunk);
        },
        flush(done) {
            const actual = `sha256:${hash.digest('hex')}`;
            if (length !== size)
                done(mismatch(`${length} bytes came of the ${size} that its manifest says`));
            else
                done(actual === digest ? null : mismatch(`its bytes have the digest ${actual}`));
        },
    });
}

;// CONCATENATED MODULE: ./shared/registry/graph.js



const DEPTH_LIMIT = 16;
/** Reads all manifests below a root, level by level, the ones of a level at once. */
async function readGraph(root, read) {
    const seen = [];
    const levels = [];
    let level = [root];
    while (level.length > 0) {
        if (levels.length > DEPTH_LIMIT) {
            throw new errors/* DeliveryError */.V('registry-failed', `manifest ${root.digest} nests more than ${DEPTH_LIMIT} deep`);
        }
        const links = level.map(linksOf);
        seen.push(...links);
        const below = unique(links.flatMap(({ children }) => children));
        level = await Promise.all(below.map(({ digest }) => read(digest)));
        levels.unshift([...level]);
    }
    return {
        levels: lowestOnly(levels),
        blobs: unique(seen.flatMap(({ blobs }) => blobs)),
        foreign: unique(seen.flatMap(({ foreign }) => foreign)),
    };
}
/** A manifest that stands on several levels is stored with the lowest of them, before its first parent. */
function lowestOnly(levels) {
    const seen = new Set();
    return levels.map((level) => {
        const fresh = level.filter(({ digest }) => !seen.has(digest));
        for (const { digest } of fresh)
            seen.add(digest);
        return fresh;
    });
}
function unique(descriptors) {
    return [...new Map(descriptors.map((descriptor) => [descriptor.digest, descriptor])).values()];
}
/** Reads the links of an index or an image manifest; throws where one of them is not a descriptor. */
function linksOf({ parsed, digest }) {
    const children = [];
    const blobs = [];
    const foreign = [];
    for (const value of [...listOf(parsed['manifests']), parsed['config'], ...listOf(parsed['layers'])]) {
        if (value === undefined)
            continue;
        const descriptor = parseDescriptor(value, digest);
        if (isForeign(value))
            foreign.push(descriptor);
        else if (isManifestType(descriptor.mediaType))
            children.push(descriptor);
        else
            blobs.push(descriptor);
    }
    return { children, blobs, foreign };
}
/** The first image of an index that is not an attestation: the one whose configuration speaks for all. */
function firstImage({ parsed, digest }) {
    const image = listOf(parsed['manifests']).find((value) => {
        const annotations = graph_isObject(value) && graph_isObject(value['annotations']) ? value['annotations'] : {};
        return annotations['vnd.docker.reference.type'] === undefined;
    });
    return image === undefined ? undefined : parseDescriptor(image, digest);
}
/** The texts of an `annotations` or `Labels` object; anything else in it is left out. */
function graph_textsOf(value) {
    if (!graph_isObject(value))
        return {};
    const texts = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
}
function parseDescriptor(value, parent) {
    if (!graph_isObject(value) || typeof value['mediaType'] !== 'string')
        throw malformed(parent, 'no media type');
    const { mediaType, size } = value;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(parent, 'no size');
    }
    try {
        return { digest: (0,domain_digest/* parseDigest */.m)(String(value['digest'])), mediaType: mediaType, size };
    }
    catch (error) {
        throw malformed(parent, (0,errors/* messageOf */.b)(error));
    }
}
function malformed(parent, why) {
    return new errors/* DeliveryError */.V('registry-failed', `manifest ${parent} has a malformed descriptor: ${why}`);
}
// image-spec v1.1, "Non-Distributable Layers"; Docker's older name for them is "foreign".
function isForeign(value) {
    const mediaType = graph_isObject(value) ? String(value['mediaType']) : '';
    return /\.foreign\.|\.nondistributable\./.test(mediaType);
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function graph_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./shared/registry/parallel.js
/**
 * Runs `task` over the items, at most `limit` at once. After the first failure nothing new begins,
 * and it is thrown once everything begun has ended: nothing writes on behind the caller's back.
 */
async function inParallel(items, limit, task) {
    const waiting = [...items];
    const failures = [];
    const work = async () => {
        for (let item = waiting.shift(); item !== undefined && failures.length === 0; item = waiting.shift()) {
            await task(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    if (failures.length > 0)
        throw failures[0];
}

;// CONCATENATED MODULE: ./shared/registry/copy.js






const REQUESTS_AT_ONCE = 16;
const STREAMS_AT_ONCE = 6;
/**
 * Copies the whole graph below a manifest without changing a byte: blobs, then children, then the root by
 * its digest. No tag is touched, so a copy that fails half-way is invisible and can be repeated.
 */
async function copyGraph(options) {
    const { root, to, notice } = options;
    const graph = await readGraph(root, options.read);
    for (const { digest } of graph.foreign)
        notice(`layer ${digest} lies elsewhere by design and is not copied`);
    const largestFirst = [...graph.blobs].sort((one, other) => other.size - one.size);
    const within = options.from.session.registry === to.session.registry;
    let bytesCopied = 0;
    let blobsMounted = 0;
    await inParallel(largestFirst, within ? REQUESTS_AT_ONCE : STREAMS_AT_ONCE, async (blob) => {
        const how = await moveBlob(blob, options);
        if (how === 'mounted')
            blobsMounted += 1;
        if (how === 'copied')
            bytesCopied += blob.size;
    });
    for (const level of graph.levels) {
        await inParallel(level, REQUESTS_AT_ONCE, (child) => store(to, child));
    }
    await store(to, root);
    return { bytesCopied, blobsMounted };
}
function store({ session, name, scopes }, manifest) {
    return putManifest(session, { name, reference: manifest.digest, scopes }, manifest);
}
async function moveBlob(blob, { from, to, retry }) {
    const within = from.session.registry === to.session.registry;
    if (within) {
        const mounted = await mountBlob(to.session, to, blob, from.name);
        if (mounted === 'mounted')
            return 'mounted';
        await transfer(blob, { from, to, retry, first: mounted });
        return 'copied';
    }
    if (await hasBlob(to.session, to, blob))
        return 'present';
    await transfer(blob, { from, to, retry, first: undefined });
    return 'copied';
}
/** Streams a blob from one place to the other; an interrupted one begins again, alone. */
async function transfer(blob, { from, to, retry, first }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const upload = (attempt === 1 ? first : undefined) ?? (await openUpload(to.session, to, blob));
            const content = await openBlob(from.session, from, blob);
            return await sendBlob(to.session, to, { blob, upload, content });
        }
        catch (error) {
            const delay = restartDelay(error, attempt, retry);
            if (delay === undefined)
                throw error;
            retry.budget -= 1;
            await retry.wait(delay);
        }
    }
}
function restartDelay(error, attempt, retry) {
    if (attempt >= retry.attempts || retry.budget <= 0)
        return undefined;
    if (!(error instanceof errors/* DeliveryError */.V))
        return undefined;
    if (error.code === 'registry-denied') {
        // A token may run out in the middle of an upload; it has been renewed by now, but only once.
        return attempt === 1 ? 0 : undefined;
    }
    const code = networkCode(error) ?? 'ECONNRESET';
    return error.code === 'registry-failed' ? retryDelay(attempt, { code }, retry.random()) : undefined;
}

;// CONCATENATED MODULE: ./shared/registry/client.js









const IDLE_TIMEOUT = 60_000;
const ATTEMPTS = 4;
const RETRY_BUDGET = 20;
const CONFIG_LIMIT = 8 * 1024 * 1024;
/** Opens a client; nothing is sent before it is asked something. */
function registryClient(options) {
    const open = sessions(options);
    const manifests = new Map();
    const moved = { bytesCopied: 0, blobsMounted: 0 };
    const traffic = () => ({ requests: open.requests(), ...moved });
    const read = async (place, reference) => {
        const { digest, tag } = reference;
        const kept = digest === undefined ? undefined : manifests.get(digest);
        if (kept !== undefined)
            return kept;
        const at = { name: place.name, scopes: place.scopes, reference: digest ?? tag ?? 'latest' };
        const manifest = await getManifest(place.session, at);
        if (manifest === undefined)
            throw notThere(reference);
        manifests.set(manifest.digest, manifest);
        return manifest;
    };
    return {
        async resolve(reference) {
            const { session, name, scopes } = await open.place(reference.repository, 'pull');
            return headManifest(session, { name, scopes, reference: reference.digest ?? reference.tag ?? 'latest' });
        },
        async manifest(reference) {
            return read(await open.place(reference.repository, 'pull'), reference);
        },
        async imageLabels(image) {
            const place = await open.place(image.repository, 'pull');
            return labelsOf(place, await read(place, image), (digest) => read(place, { ...image, digest }));
        },
        async tag(image, tag) {
            const place = await open.place(image.repository, 'pull,push');
            await putManifest(place.session, { ...place, reference: tag }, await read(place, image));
        },
        async copy(image, to) {
            const before = traffic();
            if (!sameRepository(image.repository, to)) {
                const { source, target } = await open.both(image.repository, to);
                const result = await copyGraph({
                    root: await read(source, image),
                    from: source,
                    to: target,
                    read: (digest) => read(source, { repository: image.repository, digest }),
                    retry: open.retry,
                    notice: (line) => options.log?.warning(line),
                });
                moved.bytesCopied += result.bytesCopied;
                moved.blobsMounted += result.blobsMounted;
            }
            return difference(traffic(), before);
        },
        traffic,
        close: open.close,
    };
}
/** The registries of a client: one session each, one transport and one purse of retries for all. */
function sessions(options) {
    const { credentials, signal, allowHttp = [] } = options;
    const transport = openTransport({
        idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
        ...(signal === undefined ? {} : { signal }),
    });
    const wait = (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
    const retry = {
        budget: RETRY_BUDGET,
        attempts: ATTEMPTS,
        wait: options.wait ?? wait,
        random: options.random ?? Math.random,
    };
    const opened = new Map();
    const session = (registry) => {
        const now = () => performance.now();
        const known = opened.get(registry) ?? openSession({ registry, transport, credentials, retry, allowHttp, now });
        opened.set(registry, known);
        return known;
    };
    const place = async ({ registry, name }, access) => {
        return { session: await session(registry), name, scopes: [`repository:${name}:${access}`] };
    };
    const both = async (from, to) => {
        const [source, target] = await Promise.all([place(from, 'pull'), place(to, 'pull,push')]);
        if (from.registry !== to.registry)
            return { source, target };
        // One token for both sides; some servers read only the first scope, so the one that writes leads.
        const scopes = [...target.scopes, ...source.scopes];
        return { source: { ...source, scopes }, target: { ...target, scopes } };
    };
    return { place, both, retry, requests: transport.requests, close: transport.close };
}
async function labelsOf({ session, name, scopes }, root, read) {
    const annotations = graph_textsOf(root.parsed['annotations']);
    const child = firstImage(root);
    const image = child === undefined ? root : await read(child.digest);
    const config = linksOf(image).blobs.find(({ mediaType }) => CONFIG_TYPES.has(mediaType));
    if (config === undefined)
        return annotations;
    const bytes = await readBlob(session, { name, scopes }, config, CONFIG_LIMIT);
    const parsed = JSON.parse(bytes.toString('utf8'));
    const inner = parsed !== null && typeof parsed === 'object' && 'config' in parsed ? parsed.config : undefined;
    const labels = inner !== null && typeof inner === 'object' && 'Labels' in inner ? inner.Labels : undefined;
    return { ...graph_textsOf(labels), ...annotations };
}
const CONFIG_TYPES = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
function sameRepository(one, other) {
    return one.registry === other.registry && one.name === other.name;
}
function difference(after, before) {
    return {
        requests: after.requests - before.requests,
        bytesCopied: after.bytesCopied - before.bytesCopied,
        blobsMounted: after.blobsMounted - before.blobsMounted,
    };
}
function notThere(reference) {
    const { registry } = reference.repository;
    return new errors/* DeliveryError */.V('registry-failed', `registry ${registry}: ${(0,domain_reference/* formatReference */.FH)(reference)} is not there`);
}


/***/ }),

/***/ 410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZE: () => (/* binding */ openCredentials),
  bf: () => (/* binding */ parseRegistryAuth)
});

// UNUSED EXPORTS: canonicalHost, credentialFiles

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
;// CONCATENATED MODULE: ./shared/registry/credential-helper.js

const HELPER = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const TIMEOUT = 30_000;
/** Asks `docker-credential-<helper> get` with the server on standard input, as Docker does. */
function helperAsker(env) {
    return (helper, server) => {
        if (!HELPER.test(helper))
            return Promise.resolve(undefined);
        return new Promise((resolve) => {
            const child = (0,external_node_child_process_.spawn)(`docker-credential-${helper}`, ['get'], {
                env: { ...env },
                stdio: ['pipe', 'pipe', 'ignore'],
                timeout: TIMEOUT,
            });
            let answer = '';
            child.stdout.setEncoding('utf8').on('data', (chunk) => {
                answer += chunk;
            });
            child.on('error', () => resolve(undefined));
            child.on('close', (status) => resolve(status === 0 ? parseHelperAnswer(answer) : undefined));
            child.stdin.on('error', () => undefined);
            child.stdin.end(server);
        });
    };
}
/** Reads the helper protocol's JSON; undefined where it is anything else. */
function parseHelperAnswer(text) {
    try {
        const { Username: username, Secret: secret } = JSON.parse(text);
        if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
            return undefined;
        return { username, secret };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/registry/credentials.js



/**
 * Parses lines `host username password`; the password is the rest of its line.
 * The error names the line by its number: the text may hold a secret.
 */
function parseRegistryAuth(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.flatMap((line, index) => {
        if (line === '')
            return [];
        const [, host, username, password] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
        if (host === undefined || username === undefined || password === undefined) {
            throw new TypeError(`lines "host username password"; line ${index + 1} is not one`);
        }
        return [{ registry: canonicalHost(host), username, password }];
    });
}
/** Credentials from the input, then Docker's configuration and helpers, then podman's `auth.json`. */
function openCredentials({ given = [], env, askHelper, mask }) {
    const ask = askHelper ?? helperAsker(env);
    const files = credentialFiles(env);
    const found = new Map();
    const look = async (registry) => {
        const line = given.find((auth) => auth.registry === registry);
        if (line !== undefined)
            return { ...line, source: 'credentials from the input registry-auth' };
        for (const file of files) {
            const credential = await fromFile(file, registry, ask);
            if (credential === undefined)
                continue;
            if (mask !== undefined)
                maskCredential(credential, mask);
            return credential;
        }
        return undefined;
    };
    return {
        find(registry) {
            const known = found.get(registry) ?? look(registry);
            found.set(registry, known);
            return known;
        },
    };
}
/** Docker's configuration, then podman's, in the places where both look for them. */
function credentialFiles(env) {
    const { DOCKER_CONFIG, HOME, XDG_RUNTIME_DIR, REGISTRY_AUTH_FILE } = env;
    const files = [];
    if (DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '')
        files.push((0,external_node_path_.join)(DOCKER_CONFIG, 'config.json'));
    else if (HOME !== undefined)
        files.push((0,external_node_path_.join)(HOME, '.docker', 'config.json'));
    if (REGISTRY_AUTH_FILE !== undefined && REGISTRY_AUTH_FILE !== '')
        files.push(REGISTRY_AUTH_FILE);
    else if (XDG_RUNTIME_DIR !== undefined)
        files.push((0,external_node_path_.join)(XDG_RUNTIME_DIR, 'containers', 'auth.json'));
    return files;
}
/** One name per registry: Docker Hub is written in five ways. */
function canonicalHost(key) {
    const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}
async function fromFile(file, registry, ask) {
    const config = await readConfig(file);
    if (config === undefined)
        return undefined;
    const specific = entryOf(config.credHelpers, registry);
    const stored = specific ?? config.credsStore;
    if (stored !== undefined && stored !== '') {
        const answer = await ask(stored, registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry);
        if (answer !== undefined)
            return fromHelper(answer, `credentials from docker-credential-${stored}`);
    }
    const entry = entryOf(config.auths, registry);
    return entry === undefined ? undefined : fromEntry(entry, `credentials from ${file}`);
}
function fromHelper(answer, source) {
    // docker-credential-helpers: the user name "<token>" says that the secret is an identity token.
    if (answer.username === '<token>') {
        return { username: '', password: '', identityToken: answer.secret, source };
    }
    return { username: answer.username, password: answer.secret, source };
}
function fromEntry(entry, source) {
    const decoded = entry.auth === undefined ? '' : Buffer.from(entry.auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = entry.username ?? (colon < 0 ? '' : decoded.slice(0, colon));
    const password = entry.password ?? (colon < 0 ? '' : decoded.slice(colon + 1).replace(/\0+$/, ''));
    const { identitytoken } = entry;
    if (identitytoken !== undefined && identitytoken !== '') {
        return { username, password, identityToken: identitytoken, source };
    }
    return username === '' && password === '' ? undefined : { username, password, source };
}
function entryOf(entries, registry) {
    return Object.entries(entries ?? {}).find(([key]) => canonicalHost(key) === registry)?.[1];
}
async function readConfig(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        // No file, or not one of Docker's: the next source, and in the end an anonymous request, decide.
        return undefined;
    }
}
function maskCredential({ password, identityToken }, mask) {
    for (const secret of [password, identityToken ?? '']) {
        if (secret.length > 3)
            mask(secret);
    }
}


/***/ }),

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ openBuildx)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
;// CONCATENATED MODULE: ./shared/tools/buildx-failure.js

const WRAPPING = /^(?:ERROR:|failed to build:|failed to solve:|rpc error: code = \w+ desc =|failed to solve with frontend [\w.:-]+:|failed to create LLB definition:|failed to compute cache key:|failed to calculate checksum of ref \S+:|executor failed running \[[^\]]*\]:|process ".*" did not complete successfully:)\s*/;
const OUTPUT_KEPT = 5;
const LINE_KEPT = 300;
/** Reads the end of buildx's plain progress. */
function parseBuildFailure(progress) {
    const lines = progress.split('\n').map((line) => line.trimEnd());
    const last = lines.findLast((line) => line.startsWith('ERROR: ')) ?? lines.findLast((line) => line !== '') ?? '';
    const at = lines.findLastIndex((line) => /^ > .+:$/.test(line));
    const end = lines.indexOf('------', at + 1);
    const output = at < 0 ? [] : lines.slice(at + 1, end < 0 ? undefined : end);
    return {
        step: at < 0 ? undefined : cut((lines[at] ?? '').slice(' > '.length, -1)),
        message: cut(unwrap(last)),
        output: output
            .map((line) => line.replace(/^\d+\.\d+ /, ''))
            .filter((line) => line.trim() !== '')
            .slice(-OUTPUT_KEPT),
    };
}
/** The error for a build that failed, on one line, by whose fault it was. */
function describeBuildFailure(progress, status) {
    const failure = parseBuildFailure(progress);
    return engineFailure(progress, status) ?? registryFailure(failure) ?? instructionFailure(failure);
}
function engineFailure(progress, status) {
    if (/Cannot connect to the Docker daemon|error during connect|failed to connect to the docker API/i.test(progress)) {
        return new errors/* DeliveryError */.V('tool-failed', `the Docker Engine does not answer: ${parseBuildFailure(progress).message}`, {
            cure: 'Start it, or point DOCKER_HOST to one that runs',
        });
    }
    if (/unknown flag: --progress|'buildx' is not a docker command|unknown command: docker buildx/.test(progress)) {
        return new errors/* DeliveryError */.V('tool-missing', 'docker has no buildx plugin', {
            cure: 'Set it up in an earlier step, as docker/setup-buildx-action does',
        });
    }
    if (/no builder ".*" found/.test(progress)) {
        return new errors/* DeliveryError */.V('tool-failed', `buildx failed (${status}): ${parseBuildFailure(progress).message}`);
    }
    return undefined;
}
function registryFailure({ step = '', message }) {
    const isPush = /^pushing |^exporting to image/.test(step) || /failed to push/.test(message);
    const isPull = /load metadata for|^\[.*\] FROM /.test(step);
    if (!isPush && !isPull)
        return undefined;
    const what = isPush ? 'the push was refused' : `the base image could not be pulled (${step})`;
    if (/denied|unauthorized|authentication required|no basic auth|insufficient_scope|forbidden|\b40[13]\b/i.test(message)) {
        return new errors/* DeliveryError */.V('registry-denied', `${what}: ${message}`, {
            cure: 'Log in to the registry in an earlier step or pass `registry-auth`; on ghcr.io the job needs `permissions: packages: write`',
        });
    }
    if (isPull)
        return undefined;
    return new errors/* DeliveryError */.V('registry-failed', `the push failed: ${message}`);
}
function instructionFailure({ step, message, output }) {
    const where = step === undefined ? '' : ` at ${step}`;
    const last = output.at(-1);
    const said = last === undefined || message.includes(last) ? '' : `; it said: ${cut(last)}`;
    return new errors/* DeliveryError */.V('build-failed', `the build failed${where}: ${message}${said}`);
}
function unwrap(line) {
    let text = line;
    for (let shorter = text.replace(WRAPPING, ''); shorter !== text; shorter = text.replace(WRAPPING, '')) {
        text = shorter;
    }
    return text.trim();
}
function cut(text) {
    return text.length > LINE_KEPT ? `${text.slice(0, LINE_KEPT)} …` : text;
}

// EXTERNAL MODULE: ./shared/tools/process.js
var process = __nccwpck_require__(905);
;// CONCATENATED MODULE: ./shared/tools/buildx.js






/** Builds with `docker buildx`, whichever builder is the current one. */
function openBuildx(options) {
    const { workspace } = options;
    return {
        async build(request) {
            const [context, dockerfile] = await Promise.all([request.context, request.dockerfile].map((path) => (0,promises_.stat)((0,external_node_path_.resolve)(workspace, path)).catch(() => undefined)));
            if (context?.isDirectory() !== true)
                throw notThere(`folder ${request.context} to build from`);
            if (dockerfile?.isFile() !== true)
                throw notThere(`Dockerfile at ${request.dockerfile}`);
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'trunkline-build-'));
            try {
                return await build(request, (0,external_node_path_.join)(folder, 'metadata.json'), options);
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
async function build({ args, context, environment }, metadata, { env, workspace, onLine, signal }) {
    const all = ['buildx', 'build', '--progress', 'plain', '--metadata-file', metadata, ...args, '--', context];
    const finished = await (0,process/* run */.eF)('docker', all, {
        cwd: workspace,
        env: { ...env, ...environment },
        onErrorLine: onLine,
        ...(signal === undefined ? {} : { signal }),
    });
    signal?.throwIfAborted();
    if (finished.status !== 0)
        throw describeBuildFailure(finished.stderr, finished.status);
    return readDigest(await (0,promises_.readFile)(metadata, 'utf8'));
}
function readDigest(text) {
    const parsed = JSON.parse(text);
    const digest = typeof parsed === 'object' && parsed !== null && 'containerimage.digest' in parsed
        ? parsed['containerimage.digest']
        : undefined;
    if (typeof digest === 'string' && (0,domain_digest/* isDigest */.Bc)(digest))
        return digest;
    throw new errors/* DeliveryError */.V('tool-failed', 'buildx said nothing about the digest of what it pushed', {
        cure: 'Use buildx 0.10 or newer',
    });
}
function notThere(what) {
    return new errors/* DeliveryError */.V('build-failed', `there is no ${what}`, {
        cure: 'Check out the repository before this step; paths are relative to the workspace',
    });
}


/***/ }),

/***/ 286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
// What the runner tells its steps, tokens and command files among it; and what would send Helm to
// another cluster or namespace than kubectl.
const WITHHELD = /^(?:INPUT_|ACTIONS_|GITHUB_|RUNNER_|STATE_|GH_|HELM_KUBE|HELM_NAMESPACE$|NODE_OPTIONS$)/;
/** The environment for programs that need none of the job's own: cloud credentials and proxies stay, tokens go. */
function childEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.test(name)));
}


/***/ }),

/***/ 42:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);

const systemClock = {
    monotonic: () => performance.now(),
    now: () => new Date(),
    async wait(milliseconds, signal) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
    },
};


/***/ }),

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openDockerConfig)
/* harmony export */ });
/* unused harmony export mergeLogins */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(972);




/**
 * Makes a copy of the user's docker configuration that knows these logins too: what logs in for one
 * step must not stay for the next. Plugins, contexts and builders are those of the user.
 */
async function openDockerConfig({ env, temp, logins }) {
    const users = env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, 'trunkline-docker-'));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    try {
        const config = mergeLogins(await readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(users, 'config.json')), logins);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
        const others = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(users).catch(nothingThere)).filter((name) => name !== 'config.json');
        await Promise.all(others.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(users, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))));
    }
    catch (error) {
        await remove();
        throw error;
    }
    return { folder, remove };
}
/** The configuration with these logins before any other; docker asks a helper first where one is named. */
function mergeLogins(config, logins) {
    const auths = { ...fields(config['auths']) };
    const credHelpers = { ...fields(config['credHelpers']) };
    for (const { registry, username, password } of logins) {
        const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
        auths[key] = { auth: Buffer.from(`${username}:${password}`).toString('base64') };
        for (const name of new Set([key, registry])) {
            // An empty name stands for the file itself, also where `credsStore` names a helper for all the rest.
            if (config['credsStore'] !== undefined || credHelpers[name] !== undefined)
                credHelpers[name] = '';
        }
    }
    return { ...config, auths, ...(Object.keys(credHelpers).length === 0 ? {} : { credHelpers }) };
}
async function readConfig(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(nothingThere);
    if (typeof text !== 'string')
        return {};
    try {
        return fields(JSON.parse(text));
    }
    catch (cause) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeliveryError */ .V('tool-failed', `docker's configuration ${file} is not JSON`, { cause });
    }
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function nothingThere(error) {
    if (error.code === 'ENOENT')
        return [];
    throw error;
}


/***/ }),

/***/ 724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openCheckout)
/* harmony export */ });
/* harmony import */ var _domain_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(808);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(905);


/** Asks git about the repository that the folder belongs to. */
function openCheckout({ folder, env, signal }) {
    const options = {
        cwd: folder,
        // The job's own variables could send git to another repository, or make it wait for a password.
        env: { PATH: env['PATH'], HOME: env['HOME'], LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
        ...(signal === undefined ? {} : { signal }),
    };
    const ask = async (...args) => {
        const finished = await (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)('git', args, options).catch(() => undefined);
        signal?.throwIfAborted();
        const answer = finished?.status === 0 ? finished.stdout.trim() : '';
        return answer === '' ? undefined : answer;
    };
    return {
        async head() {
            const name = await ask('rev-parse', '--verify', 'HEAD');
            return name !== undefined && (0,_domain_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevision */ .oN)(name) ? name : undefined;
        },
        async commitTime(revision) {
            const seconds = await ask('show', '--no-patch', '--format=%ct', `${revision}^{commit}`);
            return seconds === undefined ? undefined : new Date(Number(seconds) * 1_000);
        },
        remoteUrl: () => ask('remote', 'get-url', 'origin'),
    };
}


/***/ }),

/***/ 905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* unused harmony exports mustRun, toolFailed */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(972);


/** Characters of each stream that are kept: the end matters, and a child must not fill the memory. */
const KEPT = 64 * 1024 * 1024;
/** Runs a program with an argument array, no shell, and gives its end whatever it was. */
function run(file, args, options) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env: options.env, cwd: options.cwd, stdio: ['pipe', 'pipe', 'pipe'] });
        const stdout = collect(child.stdout);
        const stderr = collect(child.stderr, options.onErrorLine);
        const stop = () => {
            child.kill('SIGINT');
            setTimeout(() => child.kill('SIGKILL'), options.killAfter ?? 6_000).unref();
        };
        if (options.signal?.aborted === true)
            stop();
        options.signal?.addEventListener('abort', stop, { once: true });
        child.on('error', (cause) => reject(notStarted(file, cause)));
        child.on('close', (code, signal) => {
            options.signal?.removeEventListener('abort', stop);
            resolve({ status: code ?? 128, signal, stdout: stdout(), stderr: stderr() });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? '');
    });
}
/** Like `run`, but a child that fails is an error with its last lines. */
async function mustRun(file, args, options) {
    const finished = await run(file, args, options);
    if (finished.status !== 0)
        throw toolFailed(file, args, finished);
    return finished;
}
/** The error of a child that failed: the command, its exit and its last lines. */
function toolFailed(file, args, { status, stderr, stdout }) {
    const lines = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-5).join('\n');
    return new DeliveryError('tool-failed', `${file} ${args.slice(0, 2).join(' ')} exited ${status}: ${lines}`);
}
function notStarted(file, cause) {
    if (cause.code !== 'ENOENT')
        return new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('tool-failed', `cannot start ${file}`, { cause });
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('tool-missing', `${file} is not on PATH`, {
        cause,
        cure: `Install ${file} in an earlier step`,
    });
}
function collect(stream, onLine) {
    const chunks = [];
    let length = 0;
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        chunks.push(chunk);
        length += chunk.length;
        while (length > KEPT && chunks.length > 1)
            length -= chunks.shift()?.length ?? 0;
        if (onLine === undefined)
            return;
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
    });
    return () => {
        if (rest !== '')
            onLine?.(rest);
        return chunks.join('');
    };
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
/******/ var __webpack_exports__ = __nccwpck_require__(926);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
