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

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ buildImages)
});

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/domain/reference.js
var domain_reference = __nccwpck_require__(828);
// EXTERNAL MODULE: ./shared/domain/revision.js
var revision = __nccwpck_require__(808);
;// CONCATENATED MODULE: ./shared/domain/together.js
/**
 * Waits for all of them, so that nothing goes on behind the first failure; of several failures the first in
 * this order is thrown, whichever came first.
 */
async function together(tasks) {
    await Promise.allSettled(tasks);
    return Promise.all(tasks);
}

;// CONCATENATED MODULE: ./actions/build-image/ignore-file.js
/**
 * Reads a `.dockerignore` as BuildKit does (moby/patternmatcher, MatchesUsingParentResults): patterns in order,
 * the last that fits wins, a pattern that fits a folder fits all below it. Throws a TypeError where a pattern is
 * malformed.
 */
function readIgnoreFile(text) {
    const patterns = text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .filter((line) => !line.startsWith('#'))
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map(parsePattern);
    const exceptions = patterns.filter(({ isException }) => isException);
    const folders = new Map();
    const fitOfFolder = (folder) => {
        const known = folders.get(folder) ?? fitOf(patterns, folder, parentFit(folder));
        folders.set(folder, known);
        return known;
    };
    const parentFit = (path) => {
        const slash = path.lastIndexOf('/');
        return slash < 0 ? undefined : fitOfFolder(path.slice(0, slash));
    };
    return {
        isIgnored: (path) => fitOf(patterns, path, parentFit(path)).ignored,
        closes: (folder) => fitOfFolder(folder).ignored && !exceptions.some((pattern) => mayFitBelow(pattern.text, folder)),
    };
}
function fitOf(patterns, path, above) {
    let ignored = false;
    const fitting = patterns.map(({ isException, matches }, at) => {
        // An exception is looked at only where something is to be excepted, also for what lies below.
        const fits = above?.fitting[at] === true || (isException === ignored && matches(path));
        if (fits)
            ignored = !isException;
        return fits;
    });
    return { ignored, fitting };
}
function parsePattern(line) {
    const isException = line.startsWith('!');
    const written = isException ? line.slice(1).trim() : line;
    if (written === '')
        throw new TypeError(`"${line}" excepts nothing`);
    const text = cleanPath(written).replace(/^\/(?=.)/, '');
    return { text, isException, matches: compile(text) };
}
/** As Go's filepath.Clean: no empty part, no `.`, and `..` takes its parent away. */
function cleanPath(path) {
    const isRooted = path.startsWith('/');
    const parts = [];
    for (const part of path.split('/').filter((one) => one !== '' && one !== '.')) {
        const isUp = part === '..';
        if (isUp && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (!isUp || !isRooted)
            parts.push(part);
    }
    const joined = parts.join('/');
    if (isRooted)
        return `/${joined}`;
    return joined === '' ? '.' : joined;
}
/** Whether a pattern could fit a path below the folder: its plain beginning decides. */
function mayFitBelow(pattern, folder) {
    const plain = /^[^*?[\\]*/.exec(pattern)?.[0] ?? '';
    return plain.length === pattern.length
        ? pattern.startsWith(`${folder}/`)
        : `${folder}/`.startsWith(plain) || plain.startsWith(`${folder}/`);
}
function compile(pattern) {
    const rest = pattern.slice(2);
    if (pattern.startsWith('**') && rest !== '' && !/[*?[\]\\]/.test(rest)) {
        return (path) => path.endsWith(rest) || (rest.startsWith('/') && path === rest.slice(1));
    }
    if (!/[*?[\]\\]/.test(pattern))
        return (path) => path === pattern;
    const expression = new RegExp(`^${translate(pattern)}$`);
    return (path) => expression.test(path);
}
const TOKEN = /\*\*\/?|\*|\?|\\[\s\S]|\\$|[.+()|{}$]|[\s\S]/g;
const MEANING = {
    '**': '(.*/)?',
    '**/': '(.*/)?',
    '*': '[^/]*',
    '?': '[^/]',
    '\\': '\\\\',
};
function translate(pattern) {
    const tokens = pattern.match(TOKEN) ?? [];
    const translated = tokens.map((token) => MEANING[token] ?? (/^[.+()|{}$]$/.test(token) ? `\\${token}` : token));
    return tokens.at(-1)?.startsWith('**') === true
        ? [...translated.slice(0, -1), '.*'].join('')
        : translated.join('');
}

// EXTERNAL MODULE: ./actions/build-image/lines.js
var lines = __nccwpck_require__(776);
;// CONCATENATED MODULE: ./actions/build-image/bake.js



/** Whether a file defines targets for `docker buildx bake`, rather than being a Dockerfile. */
function isBakeFile(file) {
    return /\.(?:hcl|json)$/.test(file);
}
/** The target of a bake file that an image is. */
function bakeTarget({ name, target }) {
    return target ?? (name === '' ? 'default' : name);
}
/**
 * The image as a bake file defines it, from what `docker buildx bake --print` says. What the step's inputs say
 * too is added and wins; the target's tags and outputs are not asked for, since the revision is the tag.
 */
function definedByBake(definition, printed) {
    const name = bakeTarget(definition);
    try {
        return merge(definition, targetOf(printed, name));
    }
    catch (error) {
        throw new errors/* DeliveryError */.V('input-invalid', `bake target "${name}": ${(0,errors/* messageOf */.b)(error)}`, { cause: error });
    }
}
function merge(definition, target) {
    if (target['dockerfile-inline'] !== undefined) {
        throw new TypeError('its Dockerfile stands in the bake file; put it into a file of its own');
    }
    const context = (0,lines/* parsePath */.Rr)(bake_text(target['context']) ?? '.');
    const platforms = list(target['platforms']);
    const wrong = platforms.find((platform) => !(0,lines/* parsePlatform */.FL)(platform));
    if (wrong !== undefined)
        throw new TypeError(`"${wrong}" is no platform`);
    return {
        ...definition,
        context,
        // Bake's path is relative to the context.
        file: cleanPath(`${context}/${bake_text(target['dockerfile']) ?? 'Dockerfile'}`),
        target: bake_text(target['target']),
        buildArgs: new Map([...texts(target['args']), ...definition.buildArgs]),
        buildContexts: new Map([...contextsOf(target['contexts']), ...definition.buildContexts]),
        labels: new Map([...texts(target['labels']), ...definition.labels]),
        secrets: [...objects(target['secret']).map(secretOf), ...definition.secrets],
        ssh: [...objects(target['ssh']).map(sshOf), ...definition.ssh],
        platforms: definition.platforms.length > 0 ? definition.platforms : platforms,
        cacheFrom: [...objects(target['cache-from']).map(cacheOf), ...definition.cacheFrom],
        cacheTo: [...objects(target['cache-to']).map(cacheOf), ...definition.cacheTo],
    };
}
function targetOf(printed, name) {
    const target = fields(fields(printed)['target'])[name];
    if (target === undefined)
        throw new TypeError('it is not in the file');
    return fields(target);
}
function contextsOf(value) {
    return [...texts(value)].map(([name, source]) => {
        if (source.startsWith('target:')) {
            throw new TypeError(`its context "${name}" is another target; let one Dockerfile have both as stages`);
        }
        return (0,lines/* parseBuildContext */.VD)(`${name}=${source}`);
    });
}
function secretOf(secret) {
    const id = bake_text(secret['id']);
    const [env, file] = [bake_text(secret['env']), bake_text(secret['src'])];
    if (id === undefined)
        throw new TypeError('a secret has no id');
    if (file !== undefined)
        return { id, file: (0,lines/* parsePath */.Rr)(file) };
    return { id, env: env ?? id };
}
function sshOf(agent) {
    const [id = 'default', paths] = [bake_text(agent['id']), list(agent['paths'])];
    return (0,lines/* parseSsh */.Mc)(paths.length === 0 ? id : `${id}=${paths[0]}`);
}
function cacheOf(cache) {
    const { type, ...rest } = cache;
    const attributes = Object.entries(rest).map(([name, value]) => `,${name}=${String(value)}`);
    return (0,lines/* parseCache */.IW)(`type=${String(type)}${attributes.join('')}`);
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function objects(value) {
    return Array.isArray(value) ? value.map(fields) : [];
}
function list(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
function bake_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function texts(value) {
    return Object.entries(fields(value)).flatMap(([name, one]) => typeof one === 'string' ? [[name, one]] : []);
}

;// CONCATENATED MODULE: ./actions/build-image/content-key.js
/** The label that holds the whole key; the tag holds its first 40 digits. */
const KEY_LABEL = 'dev.trunkline.content-key';
/** The build argument that holds the commit: it differs in every commit by design, so no key has it. */
const REVISION_ARG = 'REVISION';
const KEY_VERSION = '1';
/** All that goes into a key, in a fixed order: the same lines mean the same key. */
function keyLines(definition, ingredients) {
    const { contexts, dockerfile, images, native, provenance, sbom } = ingredients;
    const { platforms, target, buildArgs, labels, secrets, ssh } = definition;
    return [
        ['key version', KEY_VERSION],
        ...sorted(contexts, ({ digest, files }, name) => [
            name === '' ? 'context' : `context ${name}`,
            `${digest} (${files} ${files === 1 ? 'file' : 'files'})`,
        ]),
        ['dockerfile', dockerfile],
        ['target', target ?? 'the last stage'],
        ['platforms', platforms.length === 0 ? `${native}, as the machine` : [...platforms].sort().join(', ')],
        ...sorted(buildArgs, (value, name) => (name === REVISION_ARG ? undefined : [`build-arg ${name}`, value])),
        ...sorted(labels, (value, name) => [`label ${name}`, value]),
        // By name only: a secret's value stands in no key and in no log.
        ...secrets.map(({ id }) => ['secret', id]).sort(byText),
        ...ssh.map((id) => ['ssh', id.split('=')[0] ?? id]).sort(byText),
        ...sorted(images, (digest, reference) => [`image ${reference}`, digest]),
        ['provenance', provenance],
        ['sbom', sbom],
    ];
}
/** The text whose SHA-256 is the key. */
function keyText(lines) {
    return JSON.stringify(lines);
}
function keyTag(key) {
    return `content-${key.slice(0, 40)}`;
}
function sorted(values, line) {
    return [...values]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([name, value]) => {
        const found = line(value, name);
        return found === undefined ? [] : [found];
    });
}
function byText([, one], [, other]) {
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./actions/build-image/content.js




/** Computes the key of an image's content, or says why it has none. */
async function contentOf(definition, recipe, inputs, { registry, sources }) {
    if (recipe.obstacles.length > 0)
        return { unknown: recipe.obstacles };
    const [contexts, images] = await Promise.all([
        readContexts(definition, recipe, sources),
        resolveImages(imagesOf(definition, recipe, inputs), registry),
    ]);
    const unknown = [...contexts.unknown, ...images.unknown];
    if (unknown.length > 0)
        return { unknown };
    const ingredients = {
        contexts: contexts.found,
        dockerfile: sources.sha256(recipe.dockerfile),
        images: images.found,
        native: sources.native,
        provenance: inputs.provenance,
        sbom: inputs.sbom,
    };
    const lines = keyLines(definition, ingredients);
    return { key: sources.sha256(keyText(lines)).slice('sha256:'.length), lines, images: images.found };
}
/** Whether what it reads still stands for what the key was made from. */
async function isStill({ images }, registry) {
    const { found } = await resolveImages([...images.keys()], registry);
    return [...images].every(([reference, digest]) => found.get(reference) === digest);
}
const IMAGE = 'docker-image://';
function imagesOf({ buildContexts }, { reads, syntax }, { sbom }) {
    const named = [...buildContexts.values()].filter((value) => value.startsWith(IMAGE));
    return [
        ...new Set([
            ...reads.images,
            ...named.map((value) => value.slice(IMAGE.length)),
            ...(syntax === undefined ? [] : [syntax]),
            ...(sbom === 'true' || sbom === 'false' ? [] : [sbom]),
        ]),
    ];
}
async function readContexts(definition, { ignore }, sources) {
    const folders = [
        ['', definition.context],
        ...[...definition.buildContexts].filter(([, value]) => !value.startsWith(IMAGE)),
    ];
    const unknown = [];
    const found = new Map();
    // A named context may have an ignore file of its own; hashing all of it can only miss, never mistake.
    const everything = readIgnoreFile('');
    await Promise.all(folders.map(async ([name, folder]) => {
        const content = await sources.content(folder, name === '' ? ignore : everything);
        if ('unknown' in content)
            unknown.push(content.unknown);
        else
            found.set(name, content);
    }));
    return { found, unknown };
}
async function resolveImages(references, registry) {
    const unknown = [];
    const found = new Map();
    await Promise.all(references.map(async (text) => {
        const digest = await resolveImage(text, registry).catch((error) => {
            unknown.push(`what ${text} stands for now is not known: ${(0,errors/* messageOf */.b)(error)}`);
            return undefined;
        });
        if (digest !== undefined)
            found.set(text, digest);
    }));
    return { found, unknown };
}
async function resolveImage(text, registry) {
    const reference = (0,domain_reference/* parseReference */.F2)(text);
    // Pinned already: nothing to ask.
    if (reference.digest !== undefined)
        return reference.digest;
    const found = await registry.resolve(reference);
    if (found === undefined)
        throw new Error('it is not in its registry');
    return found.digest;
}

// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(793);
;// CONCATENATED MODULE: ./actions/build-image/lookup.js



/** The revision's own image, if the registry has all of it. */
async function findRevision({ repository }, { revision }, { registry, log }) {
    const reference = { repository, tag: revision };
    const there = await registry.resolve(reference);
    if (there === undefined) {
        log.info(`${(0,domain_reference/* formatReference */.FH)(reference)} is not there`);
        return undefined;
    }
    const found = await registry.inspect({ repository, digest: there.digest });
    if (found === undefined) {
        log.warning(`${(0,domain_reference/* formatReference */.FH)(reference)} is there, but parts of it are gone: it is built again`);
    }
    return found;
}
/** An image of the same content that another commit built, if it is whole, says so itself, and is not too old. */
async function findContent(definition, content, inputs, ports) {
    const { log, registry, clock } = ports;
    if ('unknown' in content) {
        for (const why of content.unknown)
            log.info(`content reuse is off: ${why}`);
        return undefined;
    }
    tellContent(content, log);
    const { repository } = definition;
    const there = await registry.resolve({ repository, tag: keyTag(content.key) });
    if (there === undefined) {
        log.info(`no image of this content is there (${keyTag(content.key)})`);
        return undefined;
    }
    const found = await registry.inspect({ repository, digest: there.digest });
    const why = found === undefined ? 'parts of it are gone' : unfit(found, content, inputs, clock.now());
    if (why === undefined)
        return found;
    log.info(`the image of this content (${keyTag(content.key)}) is not taken: ${why}`);
    return undefined;
}
/** Prints what the key stands for, so that a hit or a miss that surprises can be explained. */
function tellContent({ key, lines }, log) {
    log.info(`the content has the key ${key}, made of`);
    for (const [what, value] of lines)
        log.info(`  ${what}: ${value}`);
}
function unfit({ labels }, { key }, { reuseMaxAge }, now) {
    const label = labels[KEY_LABEL];
    if (label !== key)
        return `its label ${KEY_LABEL} says ${label ?? 'nothing'}`;
    if (reuseMaxAge === undefined)
        return undefined;
    // The commit's time: the build is not older than that, so the bound holds, and equal commits make equal bytes.
    const created = new Date(labels['org.opencontainers.image.created'] ?? '').getTime();
    if (Number.isNaN(created))
        return 'it does not say how old it is';
    const age = now.getTime() - created;
    return age <= reuseMaxAge
        ? undefined
        : `it is of a commit ${(0,duration/* formatDuration */.a)(age)} ago, and reuse-max-age is ${(0,duration/* formatDuration */.a)(reuseMaxAge)}`;
}

;// CONCATENATED MODULE: ./actions/build-image/plan.js


/** Plans the one call of the builder. */
function planBuild(definition, inputs, planned) {
    const { file, target, buildArgs, buildContexts, secrets, ssh, platforms } = definition;
    const names = describe(inputs, planned);
    return {
        args: [
            ...plan_option('--builder', inputs.builder === undefined ? [] : [inputs.builder]),
            ...output(definition, inputs, planned),
            ...attestations(inputs),
            ...plan_option('--platform', platforms.length === 0 ? [] : [platforms.join(',')]),
            // What the key was made from is what the registry has, not what the machine happens to have.
            ...(planned.key === undefined ? [] : ['--pull']),
            ...plan_option('--label', pairs([...definition.labels, ...names])),
            ...plan_option('--annotation', pairs(names).map((text) => `${annotated(definition, inputs)}${text}`)),
            ...plan_option('--file', [file]),
            ...plan_option('--target', target === undefined ? [] : [target]),
            ...plan_option('--build-arg', pairs([...buildArgs])),
            ...plan_option('--build-context', pairs([...buildContexts])),
            ...plan_option('--secret', secrets.map(secretOption)),
            ...plan_option('--ssh', ssh),
            ...caches(definition),
        ],
        context: definition.context,
        dockerfile: file,
        environment: epoch(planned.origin),
        pushes: inputs.push,
        secretEnvs: secrets.flatMap((secret) => ('env' in secret ? [secret.env] : [])),
    };
}
// OCI image-spec, annotations.md: the pre-defined keys.
function describe({ revision }, { origin, key, base }) {
    const { source, created, version } = origin;
    const names = [
        ['org.opencontainers.image.revision', revision],
        ['org.opencontainers.image.source', source],
        // The commit's time, not the build's: the same commit makes the same image.
        ['org.opencontainers.image.created', created?.toISOString()],
        ['org.opencontainers.image.version', version],
        ['org.opencontainers.image.base.name', base?.reference],
        ['org.opencontainers.image.base.digest', base?.digest],
        [KEY_LABEL, key],
    ];
    return names.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
function output({ repository }, { push }, { pushesByDigest, runTag }) {
    if (!push)
        return pushesByDigest ? ['--output', 'type=cacheonly'] : [];
    if (!pushesByDigest)
        return ['--push', '--tag', (0,domain_reference/* formatReference */.FH)({ repository, tag: runTag })];
    const name = (0,domain_reference/* formatRepository */.Sh)(repository);
    const fields = `type=image,name=${name},push-by-digest=true,name-canonical=true,push=true`;
    return ['--output', `${fields},oci-mediatypes=true,rewrite-timestamp=true`];
}
function attestations({ provenance, sbom }) {
    return [
        // Without a word of it buildx adds one of its own, which makes an index of a single image.
        provenance === 'none' ? '--provenance=false' : `--provenance=mode=${provenance}`,
        ...(sbom === 'false' ? [] : [sbom === 'true' ? '--sbom=true' : `--sbom=generator=${sbom}`]),
    ];
}
/** Whether the build makes an index, which has annotations of its own. */
function annotated({ platforms }, { provenance, sbom }) {
    return platforms.length > 1 || provenance !== 'none' || sbom !== 'false' ? 'index,manifest:' : '';
}
function caches({ name, cacheFrom, cacheTo }) {
    const named = (line) => line.replaceAll('{name}', name === '' ? 'image' : name);
    // A cache that cannot be written is a pity, not a failure.
    const forgiven = (line) => (/^type=inline/.test(line) ? line : `${line},ignore-error=true`);
    return [
        ...plan_option('--cache-from', cacheFrom.map(named)),
        ...plan_option('--cache-to', cacheTo.map(named).map(forgiven)),
    ];
}
function secretOption(secret) {
    return 'env' in secret ? `id=${secret.id},env=${secret.env}` : `id=${secret.id},src=${secret.file}`;
}
function pairs(values) {
    return values.map(([name, value]) => `${name}=${value}`);
}
function plan_option(name, values) {
    return values.flatMap((value) => [name, value]);
}
function epoch({ created }) {
    return created === undefined ? {} : { SOURCE_DATE_EPOCH: String(created.getTime() / 1_000) };
}

// EXTERNAL MODULE: ./shared/domain/digest.js
var digest = __nccwpck_require__(245);
;// CONCATENATED MODULE: ./actions/build-image/publish.js



/**
 * Gives an image that is whole in the registry the revision's tag, and reads the tag again. Where another run
 * of the revision was faster its image is taken, so that all runs of a revision mean the same bytes.
 */
async function publish(repository, image, inputs, { registry, log }) {
    const pinned = { repository, digest: image.digest };
    const tagged = { repository, tag: inputs.revision };
    const before = await registry.resolve(tagged);
    if (before?.digest !== image.digest) {
        const other = inputs.reuse === 'never' ? undefined : await inspectOther(pinned, before, registry);
        if (other !== undefined)
            return { image: other, isAdopted: true };
        const refused = await registry.tag(pinned, inputs.revision).then(() => undefined, errorOf);
        const after = await registry.resolve(tagged);
        if (after === undefined)
            throw refused ?? lost(image.digest, (0,domain_reference/* formatReference */.FH)(tagged), 'nothing');
        if (after.digest !== image.digest)
            return afterAll(pinned, after, { inputs, registry, refused });
    }
    log.info(`${(0,domain_reference/* formatReference */.FH)(tagged)} is ${image.digest}`);
    return { image, isAdopted: false };
}
/** What another run left under the tag; undefined where that is nothing, or not whole. */
async function inspectOther({ repository }, there, registry) {
    return there === undefined ? undefined : registry.inspect({ repository, digest: there.digest });
}
/** Our tag was refused, or another run moved it since: its image is the one, unless ours was forced. */
async function afterAll(ours, after, { inputs, registry, refused, }) {
    const reference = (0,domain_reference/* formatReference */.FH)({ repository: ours.repository, tag: inputs.revision });
    const other = inputs.reuse === 'never' ? undefined : await inspectOther(ours, after, registry);
    if (other !== undefined)
        return { image: other, isAdopted: true };
    throw refused === undefined
        ? lost(ours.digest, reference, after.digest)
        : immovable(reference, after.digest, refused);
}
/** Moves the caller's own tags; one that cannot be moved fails the step, since somebody asked for it. */
async function moveTags(image, tags, { registry, log, onlyNew }) {
    const warnings = [];
    for (const tag of tags) {
        const reference = { repository: image.repository, tag };
        const before = await registry.resolve(reference);
        if (before?.digest === image.digest)
            continue;
        if (before !== undefined && onlyNew) {
            // A commit that is run again must not take a moving tag back from the commits after it.
            warnings.push(`the tag ${tag} stays on ${(0,digest/* shortDigest */.VK)(before.digest)}: nothing new was built`);
            continue;
        }
        await registry.tag(image, tag);
        log.info(`${(0,domain_reference/* formatReference */.FH)(reference)} is ${image.digest}`);
    }
    return warnings;
}
/** Notes under the content's tag what was built; a registry that refuses costs the next commit a build, no more. */
async function keepContent(image, tag, { registry, log }) {
    const refused = await registry.tag(image, tag).then(() => undefined, errorOf);
    if (refused === undefined) {
        log.info(`${(0,domain_reference/* formatReference */.FH)({ repository: image.repository, tag })} is ${image.digest}`);
        return [];
    }
    return [
        `the content's tag ${tag} could not be set, so the next commit will not find this build: ${(0,errors/* messageOf */.b)(refused)}`,
    ];
}
function errorOf(error) {
    return error instanceof Error ? error : new Error(String(error));
}
function lost(digest, reference, instead) {
    return new errors/* DeliveryError */.V('image-missing', `${digest} was pushed and tagged as ${reference}, but ${instead} is there`, { cure: 'Check that nothing else writes this tag, and run again' });
}
function immovable(reference, digest, cause) {
    return new errors/* DeliveryError */.V('tag-immutable', `${reference} stays on ${digest}: ${(0,errors/* messageOf */.b)(cause)}`, {
        cause,
        cure: 'Do without `reuse: never`: the revision is built already',
    });
}

// EXTERNAL MODULE: ./shared/domain/dockerfile.js
var domain_dockerfile = __nccwpck_require__(151);
;// CONCATENATED MODULE: ./actions/build-image/variables.js
/** Replaces `$NAME`, `${NAME}`, `${NAME:-word}`, `${NAME:+word}`; undefined where another form is used. */
function substitute(text, value, escapeSign = '\\') {
    let result = '';
    let rest = text;
    while (rest !== '') {
        const one = plainPart(rest, escapeSign) ?? namedPart(rest, value) ?? bracedPart(rest, value, escapeSign);
        if (one === undefined)
            return undefined;
        result += one.text;
        rest = rest.slice(one.length);
    }
    return result;
}
/** Up to the next `$`: quotes go, and what is escaped or stands in single quotes is taken as it is. */
function plainPart(rest, escapeSign) {
    if (rest.startsWith(escapeSign) && rest.length > 1)
        return { text: rest[1] ?? '', length: 2 };
    const quoted = /^'([^']*)'/.exec(rest);
    if (quoted !== null)
        return { text: quoted[1] ?? '', length: quoted[0].length };
    if (rest.startsWith('"'))
        return { text: '', length: 1 };
    return rest.startsWith('$') ? undefined : { text: rest[0] ?? '', length: 1 };
}
function namedPart(rest, value) {
    const [whole, name] = /^\$([A-Za-z_]\w*)/.exec(rest) ?? [];
    return whole === undefined || name === undefined
        ? undefined
        : { text: value(name) ?? '', length: whole.length };
}
function bracedPart(rest, value, escapeSign) {
    const [opening, name = '', operator = ''] = /^\$\{([A-Za-z_]\w*)(:?[-+]|(?=\}))/.exec(rest) ?? [];
    const end = opening === undefined ? undefined : closingBrace(rest, opening.length);
    if (opening === undefined || end === undefined)
        return undefined;
    const chosen = choose(operator, value(name), rest.slice(opening.length, end));
    const text = chosen.isWord ? substitute(chosen.text, value, escapeSign) : chosen.text;
    return text === undefined ? undefined : { text, length: end + 1 };
}
/** The value or the word after the operator; with a colon an empty value counts as none. */
function choose(operator, found, word) {
    const isSet = operator.startsWith(':') ? (found ?? '') !== '' : found !== undefined;
    if (operator.endsWith('+'))
        return { isWord: isSet, text: isSet ? word : '' };
    return operator === '' || isSet ? { isWord: false, text: found ?? '' } : { isWord: true, text: word };
}
function closingBrace(text, from) {
    let depth = 1;
    for (let at = from; at < text.length; at += 1) {
        if (text.startsWith('${', at))
            depth += 1;
        else if (text[at] === '}')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/build-image/stages.js


/** Follows a target through its stages: what stages that it does not need read does not count. */
function readsOf(file, options) {
    const found = { images: new Set(), sources: new Set(), obstacles: new Set() };
    let base;
    for (const platform of options.platforms) {
        const stages = stagesOf(file, options, platform);
        const at = targetIndex(stages, options.target);
        if (at === undefined)
            found.obstacles.add(`the Dockerfile has no stage "${options.target ?? ''}"`);
        const below = at === undefined ? undefined : walk(stages, at, { ...options, found });
        base ??= below;
    }
    return {
        images: [...found.images].sort(),
        base,
        sources: [...found.sources].sort(),
        obstacles: [...found.obstacles],
    };
}
/** Collects what the stage and those below it read; gives the image at the bottom. */
function walk(stages, target, options) {
    const seen = new Set();
    const visit = (at) => {
        const stage = stages[at];
        if (stage === undefined)
            return undefined;
        const base = readFrom(stages.slice(0, at), stage.from, options, visit);
        if (seen.has(at))
            return base;
        seen.add(at);
        for (const instruction of stage.instructions) {
            for (const from of readInstruction(instruction, options)) {
                readFrom(stages.slice(0, at), from, options, visit);
            }
        }
        return base;
    };
    return visit(target);
}
/** Goes where a `FROM` or a `from=` leads: a named context, an earlier stage, nothing, or an image. */
function readFrom(earlier, from, { contexts, found }, visit) {
    if (contexts.has(from) || from === 'scratch')
        return undefined;
    const named = earlier.findLastIndex(({ name }) => name === from.toLowerCase());
    const at = named >= 0 ? named : /^\d+$/.test(from) && Number(from) < earlier.length ? Number(from) : -1;
    if (at >= 0)
        return visit(at);
    if (from === '' || from.includes('$')) {
        found.obstacles.add(`"${from}" cannot be followed to an image`);
        return undefined;
    }
    found.images.add(from);
    return from;
}
/** Notes what an instruction reads of the context; gives the stages and images that it reads from. */
function readInstruction(instruction, { found }) {
    const { keyword } = instruction;
    if (keyword === 'COPY' || keyword === 'ADD')
        return readCopy(instruction, found);
    return keyword === 'RUN' ? readMounts(instruction, found.sources) : [];
}
function readCopy(instruction, { sources, obstacles }) {
    const { flags, words } = (0,domain_dockerfile/* splitFlags */.g)(instruction);
    const from = flags.get('from')?.at(-1);
    if (from !== undefined)
        return [from];
    for (const source of words.slice(0, -1)) {
        const problem = instruction.keyword === 'ADD' ? remoteProblem(source, flags) : undefined;
        if (problem === undefined)
            sources.add(source);
        else if (problem !== '')
            obstacles.add(`line ${instruction.line}: ADD ${problem}`);
    }
    return [];
}
/** Why a remote source may change unseen: '' where it may not, undefined where it is none. */
function remoteProblem(source, flags) {
    const isGit = /^git@|\.git(#|\?|$)|^git:\/\//.test(source);
    if (!isGit && !/^https?:\/\//.test(source) && !source.startsWith('$'))
        return undefined;
    const isPinned = flags.has('checksum') || /#[0-9a-f]{40}(:|$)|[?&]checksum=/.test(source);
    return isPinned ? '' : `${source.replaceAll(/\/\/[^/@]*@/g, '//')} has no checksum, so it may change unseen`;
}
function readMounts(instruction, sources) {
    const from = [];
    for (const mount of (0,domain_dockerfile/* splitFlags */.g)(instruction).flags.get('mount') ?? []) {
        const fields = new Map(mount.split(',').map((field) => pair(field)));
        const kind = fields.get('type') ?? 'bind';
        const source = fields.get('from');
        if (source !== undefined)
            from.push(source);
        else if (kind === 'bind')
            sources.add(fields.get('source') ?? fields.get('src') ?? '.');
    }
    return from;
}
function pair(field) {
    const at = field.indexOf('=');
    return at < 0 ? [field.trim(), ''] : [field.slice(0, at).trim(), field.slice(at + 1).trim()];
}
function targetIndex(stages, target) {
    if (stages.length === 0)
        return undefined;
    if (target === undefined)
        return stages.length - 1;
    const named = stages.findLastIndex(({ name }) => name === target.toLowerCase());
    if (named >= 0)
        return named;
    return /^\d+$/.test(target) && Number(target) < stages.length ? Number(target) : undefined;
}
function stagesOf({ instructions, escapeSign }, options, platform) {
    const args = new Map([...platformArgs('TARGET', platform), ...platformArgs('BUILD', options.native)]);
    const stages = [];
    for (const instruction of instructions) {
        const { keyword } = instruction;
        if (keyword === 'FROM')
            stages.push(openStage(instruction, args, escapeSign));
        else if (stages.length > 0)
            stages.at(-1)?.instructions.push(instruction);
        else if (keyword === 'ARG')
            declare(instruction.rest, args, options.buildArgs, escapeSign);
    }
    return stages;
}
function openStage(instruction, args, escapeSign) {
    const [from = '', as, name] = (0,domain_dockerfile/* splitFlags */.g)(instruction).words;
    return {
        name: as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined,
        from: substitute(from, (one) => args.get(one), escapeSign) ?? from,
        instructions: [],
    };
}
const DECLARED = /([A-Za-z_]\w*)(?:=("(?:[^"\\]|\\.)*"|'[^']*'|\S*))?/g;
function declare(rest, args, given, escapeSign) {
    for (const [, name = '', written] of rest.matchAll(DECLARED)) {
        const value = given.get(name) ??
            (written === undefined ? args.get(name) : substitute(written, (one) => args.get(one), escapeSign));
        if (value !== undefined)
            args.set(name, value);
    }
}
/** The arguments that BuildKit gives to every Dockerfile. */
function platformArgs(prefix, platform) {
    const [os = '', architecture = '', variant = ''] = platform.split('/');
    return [
        [`${prefix}PLATFORM`, platform],
        [`${prefix}OS`, os],
        [`${prefix}ARCH`, architecture],
        [`${prefix}VARIANT`, variant],
    ];
}
/** Whether copying or mounting one of these sources may read a folder of that name at the context's root. */
function mayRead(sources, folder) {
    return sources.some((source) => {
        const first = source.replace(/^(?:\.?\/)+/, '').split('/')[0] ?? '';
        return first === '' || first === '.' || first === folder || /[*?[$]|^\.\./.test(first);
    });
}

;// CONCATENATED MODULE: ./actions/build-image/recipe.js




/** Reads the Dockerfile and what belongs to it; throws where there is none. */
async function readRecipe(definition, sources) {
    const { file, context, target, buildArgs, buildContexts, platforms } = definition;
    const dockerfile = await sources.text(file);
    if (dockerfile === undefined) {
        throw new errors/* DeliveryError */.V('build-failed', `there is no Dockerfile at ${file}`, {
            cure: 'Check out the repository before this step; paths are relative to the workspace',
        });
    }
    const parsed = (0,domain_dockerfile/* parseDockerfile */.A)(dockerfile);
    const reads = readsOf(parsed, {
        target,
        buildArgs,
        contexts: new Set(buildContexts.keys()),
        platforms: platforms.length === 0 ? [sources.native] : platforms,
        native: sources.native,
    });
    const { ignore, problem } = await readIgnore(file, context, sources);
    const mayCarry = !ignore.isIgnored('.git') && mayRead(reads.sources, '.git');
    const carriesGit = mayCarry && (await hasGit(context, sources));
    return {
        dockerfile,
        reads,
        syntax: buildArgs.get('BUILDKIT_SYNTAX') ?? parsed.syntax,
        ignore,
        obstacles: [
            ...reads.obstacles,
            ...(problem === undefined ? [] : [problem]),
            ...(carriesGit
                ? [
                    'the folder .git can be copied into the image and differs in every commit: add .git to .dockerignore',
                ]
                : []),
        ],
    };
}
/** Whether the context is a checkout's root: of a clone, or of a submodule, whose `.git` is a file. */
async function hasGit(context, sources) {
    const place = cleanPath(`${context}/.git`);
    return ((await sources.text(`${place}/HEAD`)) ?? (await sources.text(place))) !== undefined;
}
// BuildKit, frontend/dockerui: a file of the Dockerfile's own name comes before the context's.
async function readIgnore(file, context, sources) {
    const text = (await sources.text(`${file}.dockerignore`)) ??
        (await sources.text(cleanPath(`${context}/.dockerignore`))) ??
        '';
    try {
        return { ignore: readIgnoreFile(text) };
    }
    catch (error) {
        return { ignore: readIgnoreFile(''), problem: `.dockerignore: ${(0,errors/* messageOf */.b)(error)}` };
    }
}

// EXTERNAL MODULE: ./actions/build-image/size.js
var size = __nccwpck_require__(402);
;// CONCATENATED MODULE: ./actions/build-image/build.js












/** Has all images of the revision in the registry: finds each there, or builds and pushes it and looks again. */
async function buildImages(inputs, ports) {
    const definitions = [...inputs.images.values()];
    const looked = await together(definitions.map((definition) => lookUp(definition, inputs, ports)));
    const missing = looked.filter(({ built }) => built === undefined);
    if (missing.length === 0)
        return looked.flatMap(({ built }) => built ?? []);
    const [builder, origin] = await Promise.all([
        ports.openBuilder(missing.map(({ definition }) => definition)),
        ports.origin(),
    ]);
    const workshop = { inputs, ports, builder, origin };
    return together(looked.map(async (one) => one.built ?? (await buildNew(one, workshop))));
}
async function lookUp(definition, inputs, ports) {
    const there = inputs.reuse === 'never' ? undefined : await findRevision(definition, inputs, ports);
    if (there !== undefined) {
        const found = { image: there, how: 'reused-revision' };
        return { definition, built: await finish(definition, found, inputs, ports) };
    }
    return lookForContent(await defined(definition, ports), inputs, ports);
}
/** The definition, by its bake file where it has one: that is read only where the revision is not there. */
async function defined(definition, { bake }) {
    if (!isBakeFile(definition.file))
        return definition;
    return definedByBake(definition, await bake(definition.file, bakeTarget(definition)));
}
async function lookForContent(definition, inputs, ports) {
    const recipe = await readRecipe(definition, ports.sources);
    if (inputs.reuse !== 'content')
        return { definition, built: undefined, recipe };
    const content = await contentOf(definition, recipe, inputs, ports);
    const same = await findContent(definition, content, inputs, ports);
    if (same === undefined)
        return { definition, built: undefined, recipe, content };
    const found = { image: same, how: 'reused-content' };
    return { definition, built: await finish(definition, found, inputs, ports) };
}
async function buildNew(looked, { inputs, ports, builder, origin }) {
    const { definition, recipe, content } = looked;
    const { registry } = ports;
    const { repository } = definition;
    const known = content !== undefined && 'key' in content ? content : undefined;
    const off = content !== undefined && 'unknown' in content ? content.unknown : [];
    const plan = planBuild(definition, inputs, {
        origin,
        key: known?.key,
        base: recipe === undefined ? undefined : await baseOf(recipe, known, registry),
        pushesByDigest: builder.pushesByDigest,
        runTag: ports.runTag,
    });
    const { digest, warnings: troubles } = await builder.build(plan);
    const warnings = [...off.map((why) => `content reuse is off: ${why}`), ...troubles];
    if (digest === undefined)
        return { ...nothingPushed(definition, inputs), warnings };
    const image = await registry.inspect({ repository, digest });
    if (image === undefined)
        throw notThere((0,domain_reference/* formatReference */.FH)({ repository, digest }));
    const finished = await finish(definition, { image, how: 'built' }, inputs, ports);
    const kept = known === undefined || finished.how !== 'built' || finished.refusal !== undefined
        ? []
        : await keep({ repository, digest }, known, ports);
    return { ...finished, warnings: [...warnings, ...finished.warnings, ...kept] };
}
async function keep(image, known, ports) {
    if (await isStill(known, ports.registry))
        return keepContent(image, keyTag(known.key), ports);
    return ['a base image moved while the build ran, so that the next commit will build again'];
}
/** Judges an image that is whole in the registry, and gives it its tags where it may have them. */
async function finish(definition, { image, how }, inputs, ports) {
    const refusal = (0,size/* tooLarge */.g$)(image, inputs.maxSize);
    const published = refusal !== undefined || how === 'reused-revision' || !inputs.push
        ? { image, isAdopted: false }
        : await publish(definition.repository, image, inputs, ports);
    const label = published.image.labels['org.opencontainers.image.revision'] ?? '';
    const isLabelled = (0,revision/* isRevision */.oN)(label);
    const pinned = { repository: definition.repository, digest: published.image.digest };
    const unmoved = refusal !== undefined || !inputs.push
        ? []
        : await moveTags(pinned, inputs.tags, { ...ports, onlyNew: how === 'reused-revision' });
    return {
        definition,
        image: published.image,
        how: published.isAdopted ? 'adopted' : how,
        builtRevision: isLabelled ? label : inputs.revision,
        refusal,
        warnings: [
            ...(isLabelled
                ? []
                : [
                    `the image ${published.image.digest} has no label org.opencontainers.image.revision: it is taken for a build of ${inputs.revision}`,
                ]),
            ...unmoved,
        ],
    };
}
async function baseOf({ reads }, known, registry) {
    if (reads.base === undefined)
        return undefined;
    const digest = known?.images.get(reads.base) ?? (await resolveBase(reads.base, registry));
    // Said also where it is not known, since a base has labels of its own that would be inherited.
    return { reference: reads.base, digest: digest ?? '' };
}
/** Only told, not needed: a base that only the builder can reach is left out. */
async function resolveBase(text, registry) {
    try {
        return (await registry.resolve((0,domain_reference/* parseReference */.F2)(text)))?.digest;
    }
    catch {
        return undefined;
    }
}
function nothingPushed(definition, { revision }) {
    return {
        definition,
        image: undefined,
        how: 'built',
        builtRevision: revision,
        refusal: undefined,
        warnings: [],
    };
}
function notThere(image) {
    return new errors/* DeliveryError */.V('image-missing', `the builder says that it pushed ${image}, but it is not there`, {
        cure: 'Check that the builder pushes to the registry that `image` names',
    });
}


/***/ }),

/***/ 804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ measureAll)
});

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
// EXTERNAL MODULE: ./shared/domain/reference.js
var reference = __nccwpck_require__(828);
// EXTERNAL MODULE: ./shared/domain/revision.js
var domain_revision = __nccwpck_require__(808);
;// CONCATENATED MODULE: ./actions/build-image/layer-files.js
const LISTED = 20;
// OCI image-spec, layer.md, "Whiteouts".
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** Lays layers over each other as a node does, and counts; entries are added layer by layer, in order. */
class Tally {
    #layers = [];
    #seen = new Map();
    #gone = new Map();
    #lost = 0;
    add(digest, entry) {
        const layer = this.#layerOf(digest);
        const slash = entry.path.lastIndexOf('/') + 1;
        const name = entry.path.slice(slash);
        if (name === OPAQUE)
            this.#removeBelow(entry.path.slice(0, Math.max(0, slash - 1)));
        else if (name.startsWith(WHITEOUT)) {
            this.#whiteOut(entry.path.slice(0, slash) + name.slice(WHITEOUT.length));
        }
        else if (entry.path !== '')
            this.#place(layer, entry);
    }
    result() {
        return conclude(this.#layers, this.#seen, this.#gone, this.#lost);
    }
    #layerOf(digest) {
        const last = this.#layers.at(-1);
        if (last?.digest === digest)
            return last;
        const next = { digest, files: 0, folders: 0, bytes: 0, wasted: 0 };
        this.#layers.push(next);
        return next;
    }
    #place(layer, { path, kind, bytes }) {
        if (kind === 'folder')
            layer.folders += 1;
        else
            layer.files += 1;
        layer.bytes += bytes;
        if (kind !== 'folder' || this.#seen.get(path)?.kind !== 'folder')
            this.#remove(path);
        this.#seen.set(path, { layer: this.#layers.length - 1, kind, bytes });
    }
    #whiteOut(path) {
        if (this.#seen.get(path)?.kind !== 'file')
            this.#removeBelow(path);
        this.#remove(path);
    }
    /** What earlier layers have below a folder; what its own layer has there comes beside the whiteout. */
    #removeBelow(folder) {
        const below = folder === '' ? '' : `${folder}/`;
        for (const [path, { layer }] of this.#seen) {
            if (layer < this.#layers.length - 1 && path.startsWith(below))
                this.#remove(path);
        }
    }
    #remove(path) {
        const entry = this.#seen.get(path);
        if (entry === undefined)
            return;
        this.#seen.delete(path);
        if (entry.kind === 'folder')
            return;
        this.#lost += 1;
        const layer = this.#layers[entry.layer];
        if (layer !== undefined)
            layer.wasted += entry.bytes;
        const folder = path.split('/').slice(0, -1).join('/');
        this.#gone.set(folder, (this.#gone.get(folder) ?? 0) + entry.bytes);
    }
}
function conclude(layers, seen, gone, lost) {
    const folders = new Map();
    for (const [path, { bytes }] of seen) {
        for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            const folder = path.slice(0, at);
            folders.set(folder, (folders.get(folder) ?? 0) + bytes);
        }
    }
    return {
        layers,
        inodes: seen.size,
        bytes: [...seen.values()].reduce((sum, { bytes }) => sum + bytes, 0),
        wasted: layers.reduce((sum, { wasted }) => sum + wasted, 0),
        gone: lost,
        largestFiles: largest([...seen].map(([path, { bytes }]) => [path, bytes])),
        largestFolders: largest([...folders]),
        goneAgain: largest([...gone]),
    };
}
function largest(entries) {
    return entries
        .filter(([, bytes]) => bytes > 0)
        .sort(([one, bytes], [other, more]) => more - bytes || (one < other ? -1 : 1))
        .slice(0, LISTED);
}

// EXTERNAL MODULE: ./actions/build-image/size.js
var size = __nccwpck_require__(402);
// EXTERNAL MODULE: ./actions/build-image/size-report.js
var size_report = __nccwpck_require__(553);
;// CONCATENATED MODULE: ./actions/build-image/compare.js







/** Measures each image that was pushed. */
function measureAll(images, inputs, ports) {
    return Promise.all(images.map(async (built) => ({ built, measured: await measure(built, inputs, ports) })));
}
/** Measures an image; what it is compared with is a help, so that trouble with it is told and no more. */
async function measure({ definition, image }, inputs, ports) {
    if (image === undefined)
        return undefined;
    const { repository } = definition;
    const [base, previous] = await Promise.all([
        tolerated(() => baseOf(image, inputs, ports), ports),
        tolerated(() => previousOf(repository, image, inputs, ports), ports),
    ]);
    const sizes = (0,size/* measureImage */.u8)(image, base, previous?.image);
    ports.log.info((0,size_report/* sizeLine */.Od)(sizes, previous?.name));
    const files = inputs.sizeReport === 'files'
        ? await tolerated(() => lookInside(repository, image, ports), ports)
        : undefined;
    return { sizes, previous: previous?.name, files };
}
async function tolerated(task, { log }) {
    try {
        return await task();
    }
    catch (error) {
        log.info(`the size is told without a comparison: ${(0,errors/* messageOf */.b)(error)}`);
        return undefined;
    }
}
async function baseOf({ labels }, { sizeReport }, { registry }) {
    const name = labels['org.opencontainers.image.base.name'];
    const digest = labels['org.opencontainers.image.base.digest'] ?? '';
    if (sizeReport === 'none' || name === undefined || !(0,domain_digest/* isDigest */.Bc)(digest))
        return undefined;
    return registry.inspect({ repository: (0,reference/* parseReference */.F2)(name).repository, digest });
}
async function previousOf(repository, image, { compareTo, revision }, ports) {
    if (compareTo === 'none')
        return undefined;
    if (compareTo !== 'trunk')
        return named(compareTo, (0,reference/* formatReference */.FH)(compareTo), ports);
    const earlier = (await ports.earlier()).filter((one) => one !== revision);
    const found = await Promise.all(earlier.map(async (one) => ({ one, there: await ports.registry.resolve({ repository, tag: one }) })));
    const nearest = found.find(({ there }) => there !== undefined);
    if (nearest?.there === undefined)
        return undefined;
    const name = `that of ${(0,domain_revision/* shortRevision */.w7)(nearest.one)}`;
    if (nearest.there.digest === image.digest)
        return { name, image };
    return named({ repository, digest: nearest.there.digest }, name, ports);
}
async function named(reference, name, { registry }) {
    const found = await registry.resolve(reference);
    const image = found && (await registry.inspect({ repository: reference.repository, digest: found.digest }));
    return image === undefined ? undefined : { name, image };
}
/** Streams the layers of the largest platform, one after the other, and counts what they hold. */
async function lookInside(repository, { platforms }, { layerEntries }) {
    const platform = platforms.toSorted((one, other) => other.size - one.size)[0];
    if (platform === undefined)
        return undefined;
    const tally = new Tally();
    for (const layer of platform.layers) {
        for await (const entry of layerEntries(repository, layer))
            tally.add(layer.digest, entry);
    }
    return tally.result();
}


/***/ }),

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ir: () => (/* binding */ earlierOfEvent),
/* harmony export */   qJ: () => (/* binding */ readBuildInputs)
/* harmony export */ });
/* unused harmony export field */
/* harmony import */ var _shared_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(793);
/* harmony import */ var _shared_domain_images_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(747);
/* harmony import */ var _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(828);
/* harmony import */ var _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(808);
/* harmony import */ var _shared_domain_size_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(464);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(776);






function readBuildInputs(input, run) {
    const revision = readRevision(input, run);
    return {
        images: readImages(input, run, revision),
        revision,
        reuse: input.choice('reuse', ['revision', 'content', 'never']),
        reuseMaxAge: input.parsedOrNone('reuse-max-age', _shared_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E),
        push: input.boolean('push'),
        builder: input.optionalParsed('builder', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStage */ .YA),
        provenance: input.choice('provenance', ['none', 'min', 'max']),
        sbom: input.parsed('sbom', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAttestation */ .sI),
        tags: input.parsedLines('tags', _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTag */ .ED),
        maxSize: input.parsedOrNone('max-size', _shared_domain_size_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSize */ .D),
        compareTo: input.parsed('compare-to', (text) => text === 'trunk' || text === 'none' ? text : (0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text)),
        sizeReport: input.choice('size-report', ['layers', 'files', 'none']),
    };
}
function readImages(input, run, revision) {
    const repositories = input.parsed('image', (text) => (0,_shared_domain_images_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNamedLines */ .A5)(text, _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU));
    const named = (name, lines) => {
        const unknown = [...(lines ?? new Map()).keys()].find((key) => key !== '' && !repositories.has(key));
        if (unknown !== undefined)
            input.refuse(name, `names "${unknown}", which is no name of \`image\``);
        return (image) => lines?.get(image) ?? lines?.get('');
    };
    const context = named('context', input.parsed('context', (text) => (0,_shared_domain_images_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNamedLines */ .A5)(text, _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePath */ .Rr)));
    const file = named('file', input.optionalParsed('file', (text) => (0,_shared_domain_images_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNamedLines */ .A5)(text, _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePath */ .Rr)));
    const target = named('target', input.optionalParsed('target', (text) => (0,_shared_domain_images_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNamedLines */ .A5)(text, _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStage */ .YA)));
    const shared = readShared(input, run, revision);
    return new Map([...repositories].map(([name, repository]) => {
        const folder = context(name) ?? input.refuse('context', `has no line for "${name}"`);
        const dockerfile = file(name) ?? `${folder.replace(/\/+$/, '')}/Dockerfile`;
        const own = { name, repository, context: folder, file: dockerfile, target: target(name) };
        return [name, { ...shared, ...own }];
    }));
}
/** What all images of the step have in common. */
function readShared(input, { env }, revision) {
    const args = input.parsedLines('build-args', (line) => (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildArg */ .Wu)(line, revision));
    return {
        buildArgs: unique(input, 'build-args', args),
        buildContexts: unique(input, 'build-contexts', input.parsedLines('build-contexts', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildContext */ .VD)),
        labels: unique(input, 'labels', input.parsedLines('labels', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLabel */ .Q_)),
        secrets: readSecrets(input, env),
        ssh: input.parsedLines('ssh', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSsh */ .Mc),
        platforms: platformsOf(input),
        cacheFrom: input.parsedLines('cache-from', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCache */ .IW),
        cacheTo: input.parsedLines('cache-to', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCache */ .IW),
    };
}
function platformsOf(input) {
    // As people know it from other actions: commas do as well as lines.
    const lines = input.lines('platforms').flatMap((line) => line.split(','));
    const platforms = lines.map((line) => line.trim()).filter((line) => line !== '');
    const wrong = platforms.find((platform) => !(0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(platform));
    if (wrong !== undefined) {
        input.refuse('platforms', `must be platforms like linux/amd64 or linux/arm/v7, got "${wrong}"`);
    }
    return [...new Set(platforms)];
}
/** The commit that people mean: of a pull request its head, not the merge commit that GitHub made for the run. */
function readRevision(input, { env, event }) {
    const given = input.optionalParsed('revision', _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRevision */ .Pp);
    if (given !== undefined)
        return given;
    const found = headOfPullRequest(event) ?? env['GITHUB_SHA'] ?? '';
    if ((0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_5__/* .isRevision */ .oN)(found))
        return found;
    return input.refuse('revision', 'is required: neither the event nor GITHUB_SHA names a commit');
}
function headOfPullRequest(event) {
    const sha = field(field(field(event, 'pull_request'), 'head'), 'sha');
    return typeof sha === 'string' ? sha : undefined;
}
/** The commits that the event says the trunk was at before this one. */
function earlierOfEvent(event) {
    const names = [
        field(event, 'before'),
        field(field(field(event, 'pull_request'), 'base'), 'sha'),
        field(field(event, 'merge_group'), 'base_sha'),
    ];
    return names.flatMap((name) => (typeof name === 'string' && (0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_5__/* .isRevision */ .oN)(name) ? [name] : []));
}
/** A field of foreign JSON; undefined where there is none. */
function field(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function readSecrets(input, env) {
    const envs = input.parsedLines('secret-envs', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecretEnv */ .R7);
    for (const [id, name] of envs) {
        if ((env[name] ?? '') !== '')
            continue;
        input.refuse('secret-envs', `names ${name} for "${id}", but the step's environment has no value there`);
    }
    const files = input.parsedLines('secret-files', _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecretFile */ .cW);
    const all = [...envs.map(([id, name]) => ({ id, env: name })), ...files.map(([id, file]) => ({ id, file }))];
    const twice = all.find(({ id }, at) => all.findIndex((other) => other.id === id) !== at);
    if (twice !== undefined)
        input.refuse('secret-envs', `and secret-files must have "${twice.id}" once`);
    return all;
}
function unique(input, name, lines) {
    const found = new Map(lines);
    return found.size === lines.length ? found : input.refuse(name, 'must have each name once');
}


/***/ }),

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   IW: () => (/* binding */ parseCache),
/* harmony export */   Mc: () => (/* binding */ parseSsh),
/* harmony export */   Q_: () => (/* binding */ parseLabel),
/* harmony export */   R7: () => (/* binding */ parseSecretEnv),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   VD: () => (/* binding */ parseBuildContext),
/* harmony export */   Wu: () => (/* binding */ parseBuildArg),
/* harmony export */   YA: () => (/* binding */ parseStage),
/* harmony export */   cW: () => (/* binding */ parseSecretFile),
/* harmony export */   sI: () => (/* binding */ parseAttestation)
/* harmony export */ });
/* harmony import */ var _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(828);

// What one line of an input may be. Each throws a TypeError that says what was expected.
function parsePath(text) {
    // What begins with a dash would be an option, and a lone dash means standard input to docker.
    if (text.startsWith('-') || text.includes('://') || /[\p{Cc}]/u.test(text)) {
        throw new TypeError(`a path in the workspace, got "${text}"`);
    }
    return text;
}
/** A stage of a Dockerfile, a target of a bake file, or a builder. */
function parseStage(text) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(text)) {
        throw new TypeError(`a name of letters, digits, ".", "_" and "-", got "${text}"`);
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
function parseBuildContext(line) {
    const [, name, value] = /^([A-Za-z0-9][\w./:@-]*)=(\S.*)$/.exec(line) ?? [];
    const isImage = value?.startsWith('docker-image://') === true;
    if (name === undefined || value === undefined || (!isImage && /^-|:\/\//.test(value))) {
        throw new TypeError(`lines NAME=folder or NAME=docker-image://reference, got "${line}"`);
    }
    if (isImage)
        (0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(value.slice('docker-image://'.length));
    return [name, value];
}
function parseLabel(line) {
    const [, name, value] = /^([A-Za-z0-9][\w./-]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
        throw new TypeError(`lines name=value, got "${line}"`);
    return [name, value];
}
function parseSecretEnv(line) {
    const [, id, name] = /^([A-Za-z0-9][\w.-]*)=([A-Za-z_][A-Za-z0-9_]*)$/.exec(line) ?? [];
    if (id === undefined || name === undefined) {
        // The line may hold the secret itself, by mistake.
        throw new TypeError('lines ID=ENVIRONMENT_VARIABLE, the name of a variable, not its value');
    }
    return [id, name];
}
function parseSecretFile(line) {
    const [, id, path] = /^([A-Za-z0-9][\w.-]*)=([^,"]+)$/.exec(line) ?? [];
    if (id === undefined || path === undefined)
        throw new TypeError('lines ID=path, the path without commas');
    return [id, parsePath(path)];
}
function parseSsh(line) {
    if (!/^[A-Za-z0-9][\w.-]*(=[^,"\s]+)?$/.test(line)) {
        throw new TypeError(`lines ID or ID=path of a socket or key, got "${line}"`);
    }
    return line;
}
/** Whether it names an operating system and an architecture, as containerd writes them. */
function parsePlatform(text) {
    return /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(text);
}
function parseCache(line) {
    if (!/^type=[a-z0-9]+(,[a-z-]+=[^,\s]+)*$/.test(line)) {
        throw new TypeError(`lines like type=registry,ref=ghcr.io/acme/shop:cache or type=gha, got "${line}"`);
    }
    return line;
}
/** `false`, `true`, or the image of a generator. */
function parseAttestation(text) {
    if (text !== 'true' && text !== 'false')
        (0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    return text;
}


/***/ }),

/***/ 926:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(161);
/* harmony import */ var _shared_action_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(287);
/* harmony import */ var _shared_action_run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2);
/* harmony import */ var _shared_registry_client_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(326);
/* harmony import */ var _shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(410);
/* harmony import */ var _shared_registry_inspect_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(518);
/* harmony import */ var _shared_registry_layer_entries_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(522);
/* harmony import */ var _shared_tools_buildx_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(821);
/* harmony import */ var _shared_tools_buildx_bake_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(886);
/* harmony import */ var _shared_tools_buildx_builder_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(932);
/* harmony import */ var _shared_tools_child_environment_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(286);
/* harmony import */ var _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(42);
/* harmony import */ var _shared_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(653);
/* harmony import */ var _shared_tools_git_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(724);
/* harmony import */ var _shared_tools_workspace_sources_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(485);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(408);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(804);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(774);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(221);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(846);
/**
 * Entry point of the `build-image` action: reads the step's inputs, connects registry, git and buildx, and
 * lets `buildImages` find or build the revision's images. Importing this file runs the action.
 */






















// Commits that were skipped or superseded have no image: some are passed over.
const PARENTS_ASKED = 10;
// What BuildKit needs to reach the Actions cache, which no other child is given.
const RUNNER_CACHE = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_SERVICE_V2',
];
await (0,_shared_action_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runAction */ .C)({
    name: 'build-image',
    outputs: _report_js__WEBPACK_IMPORTED_MODULE_19__/* .OUTPUTS */ .p,
    async main(context) {
        const { input, env, log, mask, signal } = context;
        const event = await readEvent(env);
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_18__/* .readBuildInputs */ .qJ)(input, { env, event });
        for (const name of secretNames(inputs))
            mask(env[name] ?? '');
        const logins = readLogins(input, mask);
        const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
        const checkout = (0,_shared_tools_git_js__WEBPACK_IMPORTED_MODULE_14__/* .openCheckout */ .H)({ folder: workspace, env, signal });
        const credentials = (0,_shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .openCredentials */ .ZE)({ given: logins, env, mask });
        const client = (0,_shared_registry_client_js__WEBPACK_IMPORTED_MODULE_5__/* .registryClient */ .R)({ credentials, log, signal });
        const registry = { ...client, inspect: (image) => (0,_shared_registry_inspect_js__WEBPACK_IMPORTED_MODULE_7__/* .inspectImage */ .m)(client, image) };
        const cleanups = [];
        const began = _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_12__/* .systemClock */ .m.monotonic();
        try {
            const images = await (0,_build_js__WEBPACK_IMPORTED_MODULE_16__/* .buildImages */ .r)(inputs, {
                registry,
                sources: (0,_shared_tools_workspace_sources_js__WEBPACK_IMPORTED_MODULE_15__/* .openSources */ .H)({ workspace, env, arch: process.arch, signal }),
                bake: (file, target) => (0,_shared_tools_buildx_bake_js__WEBPACK_IMPORTED_MODULE_10__/* .printBake */ .x)({ env: (0,_shared_tools_child_environment_js__WEBPACK_IMPORTED_MODULE_20__/* .childEnvironment */ .Q)(env), workspace, signal }, file, target),
                origin: () => originOf(inputs, checkout, env, log),
                openBuilder: () => openBuilder({ context, inputs, logins, workspace, cleanups }),
                runTag: runTag(env),
                clock: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_12__/* .systemClock */ .m,
                log,
            });
            const told = await (0,_compare_js__WEBPACK_IMPORTED_MODULE_17__/* .measureAll */ .M)(images, inputs, {
                registry,
                earlier: async () => [
                    ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_18__/* .earlierOfEvent */ .ir)(event),
                    ...(await checkout.firstParents(inputs.revision, PARENTS_ASKED)),
                ],
                layerEntries: (repository, layer) => openLayer(client, repository, layer),
                log,
            });
            const isReused = images.every(({ how }) => how === 'reused-revision');
            const head = isReused ? undefined : await checkout.head();
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_19__/* .reportBuild */ .I)(inputs, told, { milliseconds: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_12__/* .systemClock */ .m.monotonic() - began, head });
        }
        finally {
            client.close();
            for (const cleanup of cleanups)
                await cleanup();
        }
    },
});
async function* openLayer(client, repository, layer) {
    yield* (0,_shared_registry_layer_entries_js__WEBPACK_IMPORTED_MODULE_8__/* .layerEntries */ .c)(await client.openBlob(repository, layer), layer.mediaType);
}
async function openBuilder({ context, inputs, logins, workspace, cleanups }) {
    const { env, log, signal } = context;
    const temp = env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    const config = logins.length === 0 ? undefined : await (0,_shared_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_13__/* .openDockerConfig */ .$)({ env, temp, logins });
    if (config !== undefined)
        cleanups.push(config.remove);
    const childEnv = {
        ...(0,_shared_tools_child_environment_js__WEBPACK_IMPORTED_MODULE_20__/* .childEnvironment */ .Q)(env),
        ...(config === undefined ? {} : { DOCKER_CONFIG: config.folder }),
    };
    const driver = await (0,_shared_tools_buildx_builder_js__WEBPACK_IMPORTED_MODULE_11__/* .builderDriver */ .k)({ env: childEnv, name: inputs.builder, signal });
    const buildx = (0,_shared_tools_buildx_js__WEBPACK_IMPORTED_MODULE_9__/* .openBuildx */ .d)({
        env: childEnv,
        workspace,
        temp,
        onLine(line) {
            for (const quoted of (0,_shared_action_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLines */ .C)(line))
                log.info(quoted);
        },
        wait: (milliseconds) => _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_12__/* .systemClock */ .m.wait(milliseconds, signal),
        signal,
    });
    return {
        pushesByDigest: driver !== 'docker',
        build(plan) {
            const names = [...plan.secretEnvs, ...(usesRunnerCache(plan) ? RUNNER_CACHE : [])];
            const secrets = names.map((name) => [name, env[name] ?? '']);
            for (const [, value] of secrets)
                context.mask(value);
            return buildx.build({ ...plan, environment: { ...plan.environment, ...Object.fromEntries(secrets) } });
        },
    };
}
function usesRunnerCache({ args }) {
    return args.some((argument) => /^type=gha(?:,|$)/.test(argument));
}
async function originOf({ revision }, checkout, env, log) {
    const [created, remote] = await Promise.all([checkout.commitTime(revision), checkout.remoteUrl()]);
    if (created === undefined)
        log.info(`${revision} is not in the checkout: its time is not known`);
    const isTag = env['GITHUB_REF_TYPE'] === 'tag';
    const version = (isTag ? env['GITHUB_REF_NAME'] : undefined) ?? revision;
    return { created, source: (0,_source_js__WEBPACK_IMPORTED_MODULE_21__/* .sourceUrl */ .H)(env, remote), version };
}
/** A tag that no other run, attempt or step has. */
function runTag(env) {
    const { GITHUB_RUN_ID: run = 'local', GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
    return `run-${run}-${attempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex')}`;
}
function secretNames({ images }) {
    const secrets = [...images.values()].flatMap((definition) => definition.secrets);
    return new Set(secrets.flatMap((secret) => ('env' in secret ? [secret.env] : [])));
}
function readLogins(input, mask) {
    input.optionalSecret('registry-auth');
    const logins = input.optionalParsed('registry-auth', _shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRegistryAuth */ .bf) ?? [];
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
    return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportBuild),
/* harmony export */   p: () => (/* binding */ OUTPUTS)
/* harmony export */ });
/* harmony import */ var _shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(906);
/* harmony import */ var _shared_domain_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(245);
/* harmony import */ var _shared_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(793);
/* harmony import */ var _shared_domain_images_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(747);
/* harmony import */ var _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(828);
/* harmony import */ var _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(808);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(402);
/* harmony import */ var _size_report_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(553);








/** The outputs beside the common three. */
const OUTPUTS = [
    'image',
    'digest',
    'tag',
    'revision',
    'built-revision',
    'reused',
    'size',
    'new-bytes',
    'platform-digests',
    'base-digest',
];
/** Tells what is in the registry now. */
function reportBuild(inputs, told, { milliseconds, head }) {
    const images = told.map(({ built }) => built);
    const { verdict, reasonCode } = ending(inputs, images);
    const took = (0,_shared_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(milliseconds);
    const headline = `${images.map((one) => headlineOf(inputs, one)).join('; ')} (${took})`;
    return {
        verdict,
        reasonCode,
        headline,
        outputs: outputsOf(inputs, told, verdict),
        result: {
            revision: inputs.revision,
            images: told.map(resultOf),
            seconds: Number((milliseconds / 1_000).toFixed(1)),
        },
        summary: [`### Image: ${headline}`, ...told.map((one) => summaryOf(inputs, one))].join('\n\n'),
        warnings: [...images.flatMap(({ warnings }) => warnings), ...strayHead(inputs, images, head)],
    };
}
const REASONS = {
    built: 'built',
    adopted: 'adopted',
    'reused-content': 'reused-content',
    'reused-revision': 'reused-revision',
};
function ending({ push }, images) {
    if (images.some(({ refusal }) => refusal !== undefined)) {
        return { verdict: 'refused', reasonCode: 'too-large' };
    }
    const found = ['built', 'adopted', 'reused-content'].find((one) => images.some(({ how }) => how === one));
    const how = found ?? 'reused-revision';
    if (how !== 'built')
        return { verdict: 'unchanged', reasonCode: REASONS[how] };
    return { verdict: push ? 'changed' : 'passed', reasonCode: 'built' };
}
function headlineOf({ revision }, { definition, image, how, builtRevision, refusal }) {
    const what = `${definition.name === '' ? '' : `${definition.name}: `}${(0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .shortRevision */ .w7)(revision)}`;
    if (refusal !== undefined)
        return `${what} is refused: ${refusal}`;
    if (image === undefined)
        return `${what} was built, and not pushed`;
    const digest = (0,_shared_domain_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(image.digest);
    switch (how) {
        case 'built':
            return `built ${what} as ${digest}`;
        case 'adopted':
            return `${what} is ${digest}, which another run pushed meanwhile`;
        case 'reused-content':
            return `${what} has the content of ${(0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .shortRevision */ .w7)(builtRevision)}, built as ${digest}: nothing was built`;
        case 'reused-revision':
            return `${what} was already built as ${digest}: nothing to do`;
    }
}
const REUSED = {
    built: 'none',
    adopted: 'revision',
    'reused-content': 'content',
    'reused-revision': 'revision',
};
function outputsOf(inputs, told, verdict) {
    // What has no tag is not handed on.
    const handed = verdict === 'refused' ? [] : told;
    const lines = (value) => (0,_shared_domain_images_js__WEBPACK_IMPORTED_MODULE_5__/* .formatNamedLines */ .qb)(new Map(handed.flatMap(({ built, measured }) => {
        const found = value(built, measured);
        return found === undefined ? [] : [[built.definition.name, found]];
    })));
    return {
        image: lines(({ definition: { repository }, image }) => image && (0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPinned */ .y6)({ repository, ...image })),
        digest: lines(({ image }) => image?.digest),
        tag: inputs.push && verdict !== 'refused' ? inputs.revision : '',
        revision: inputs.revision,
        'built-revision': lines(({ builtRevision }) => builtRevision),
        reused: lines(({ how }) => REUSED[how]),
        size: lines(({ image }) => (image === undefined ? undefined : String((0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(image)))),
        'new-bytes': lines((_, measured) => newBytes(measured)?.toString()),
        'platform-digests': lines(({ image }) => image && JSON.stringify(platformDigests(image))),
        'base-digest': lines(({ image }) => image?.labels['org.opencontainers.image.base.digest']),
    };
}
/** Of the platform that has the most of them. */
function newBytes(measured) {
    const known = (measured?.sizes ?? []).flatMap((size) => size.newBytes ?? []);
    return known.length === 0 ? undefined : Math.max(...known);
}
function platformDigests({ platforms }) {
    return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]));
}
function resultOf({ built, measured }) {
    const { definition, image, how, builtRevision } = built;
    return {
        name: definition.name,
        repository: definition.repository.name,
        digest: image?.digest ?? '',
        'built-revision': builtRevision,
        reused: REUSED[how],
        sizes: (measured?.sizes ?? []).map(({ platform, size, layers, ...rest }) => ({
            platform,
            size,
            layers: layers.length,
            ...rest,
        })),
        ...(measured?.files === undefined
            ? {}
            : { inodes: measured.files.inodes, wasted: measured.files.wasted }),
    };
}
function summaryOf({ revision, sizeReport }, { built, measured }) {
    const { definition, image, builtRevision } = built;
    const row = [
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)((0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(definition.repository)),
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(revision),
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(image?.digest ?? 'not pushed'),
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(builtRevision),
    ];
    const parts = [(0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['Repository', 'Revision', 'Digest', 'Built from'], [row])];
    if (measured !== undefined && sizeReport !== 'none') {
        parts.push((0,_size_report_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSizes */ .w_)(measured.sizes, measured.previous));
        const layers = measured.sizes.flatMap((size) => size.layers);
        if (measured.files !== undefined)
            parts.push((0,_size_report_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFiles */ .LG)(measured.files, layers));
    }
    return parts.join('\n\n');
}
function strayHead({ revision }, images, head) {
    const isBuilt = images.some(({ how }) => how === 'built' || how === 'adopted' || how === 'reused-content');
    if (!isBuilt || head === undefined || head === revision)
        return [];
    return [
        `commit ${(0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .shortRevision */ .w7)(head)} is checked out, but the image is tagged for ${(0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .shortRevision */ .w7)(revision)}: the bytes are those of the checkout. For a pull request, check out its head`,
    ];
}


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ describeFiles),
/* harmony export */   Od: () => (/* binding */ sizeLine),
/* harmony export */   w_: () => (/* binding */ describeSizes)
/* harmony export */ });
/* harmony import */ var _shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(906);
/* harmony import */ var _shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(464);


const BAR = 20;
const INSTRUCTION = 90;
const WHERE = {
    base: 'in the base',
    previous: 'in the previous',
    new: '**new**',
};
/** Tells sizes in Markdown: a table and a bar for each layer, and what changed; `previous` is its name for people. */
function describeSizes(sizes, previous) {
    return sizes.map((size) => describePlatform(size, previous)).join('\n\n');
}
function describePlatform(size, previous) {
    const most = Math.max(1, ...size.layers.map((layer) => layer.size));
    const rows = size.layers.map((layer) => [
        bar(layer.size, most),
        (0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(layer.size),
        WHERE[layer.shared],
        layer.instruction === '' ? '' : (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(layer.instruction, INSTRUCTION)),
    ]);
    return [
        `**${(0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(size.platform)}: ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(size.size)}** compressed, ${size.layers.length} layers${changeOf(size, previous)}`,
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'Size', 'A node has it', 'Made by'], rows),
    ].join('\n\n');
}
function changeOf({ change, newBytes }, previous) {
    if (change === undefined || newBytes === undefined || previous === undefined)
        return '';
    const grown = change === 0 ? 'as large as' : `${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(Math.abs(change))} ${change > 0 ? 'larger' : 'smaller'} than`;
    return `; ${grown} ${(0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(previous)}, of which a node has all but ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(newBytes)}`;
}
function bar(size, most) {
    // An empty layer has no bar, and any other at least a sliver.
    const eighths = size === 0 ? 0 : Math.max(1, Math.round((size / most) * BAR * 8));
    const rest = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
    return '█'.repeat(Math.floor(eighths / 8)) + rest;
}
/** One line on the largest change, for the log. */
function sizeLine(sizes, previous) {
    return sizes
        .map((size) => `${size.platform}: ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(size.size)}, ${size.layers.length} layers${changeOf(size, previous)}`)
        .join('; ');
}
const LISTED = 10;
/** Tells what layers hold: files, the largest paths and folders, and what was added and deleted again. */
function describeFiles(found, layers) {
    const rows = found.layers.map(({ digest, files, folders, bytes, wasted }) => {
        const layer = layers.find((one) => one.digest === digest);
        return [
            String(files),
            String(folders),
            (0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(bytes),
            wasted === 0 ? '' : (0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(wasted),
            layer === undefined ? '' : (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(layer.instruction, INSTRUCTION)),
        ];
    });
    const largest = (entries) => entries.slice(0, LISTED).map(([path, bytes]) => [(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(bytes), (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(path, INSTRUCTION))]);
    return [
        `**${found.inodes} files and folders** (inodes), ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(found.bytes)} unpacked; ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(found.wasted)} in ${found.gone} files were added and then deleted or replaced`,
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Files', 'Folders', 'Unpacked', 'Gone again', 'Made by'], rows),
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Largest files', (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Size', 'Path'], largest(found.largestFiles))),
        (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Largest folders', (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Size', 'Path'], largest(found.largestFolders))),
        ...(found.goneAgain.length === 0
            ? []
            : [(0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Added and deleted again', (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Size', 'Path'], largest(found.goneAgain)))]),
    ].join('\n\n');
}


/***/ }),

/***/ 402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   u8: () => (/* binding */ measureImage)
/* harmony export */ });
/* harmony import */ var _shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(464);

/** Bytes that a node downloads for the largest of the platforms. */
function sizeOf({ platforms }) {
    return Math.max(0, ...platforms.map(({ size }) => size));
}
/** Why an image is larger than it may be; undefined where it is not. */
function tooLarge(image, maxSize) {
    const size = sizeOf(image);
    if (maxSize === undefined || size <= maxSize)
        return undefined;
    const platform = image.platforms.find((one) => one.size === size);
    const layer = platform?.layers.toSorted((one, other) => other.size - one.size)[0];
    const most = layer === undefined ? '' : `; its largest layer has ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(layer.size)}: ${layer.instruction}`;
    return `the image has ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(size)}, and max-size is ${(0,_shared_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(maxSize)}${most}`;
}
/** An image's size by platform, beside the base that it stands on and the image before it. */
function measureImage(image, base, previous) {
    return image.platforms.map((one) => {
        const before = counterpart(previous, one);
        const [ofBase, ofBefore] = [layersOf(counterpart(base, one)), layersOf(before)];
        const shared = ({ digest }) => ofBase.has(digest) ? 'base' : ofBefore.has(digest) ? 'previous' : 'new';
        // The same layer twice is downloaded once.
        const distinct = [...new Map(one.layers.map((layer) => [layer.digest, layer])).values()];
        const fresh = distinct.filter(({ digest }) => !ofBefore.has(digest));
        const config = one.size - sum(one.layers);
        const isSame = before?.digest === one.digest;
        return {
            platform: one.platform,
            size: one.size,
            layers: one.layers.map((layer) => ({ ...layer, shared: shared(layer) })),
            newBytes: before === undefined ? undefined : sum(fresh) + (isSame ? 0 : config),
            change: before === undefined ? undefined : one.size - before.size,
        };
    });
}
function counterpart(image, { platform }) {
    return image?.platforms.find((one) => one.platform === platform);
}
function layersOf(image) {
    return new Set(image?.layers.map(({ digest }) => digest));
}
function sum(layers) {
    return layers.reduce((total, { size }) => total + size, 0);
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
    place;
    constructor(code, message, { cure, place, ...options } = {}) {
        super(message, options);
        this.code = code;
        this.cure = cure;
        this.place = place;
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

/***/ 906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports codeBlock, link */
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
function link(text, url) {
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
        ...(known?.place === undefined ? {} : { place: known.place }),
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
        annotate(clean, name);
    }
    else {
        context.log.info(`${name}: ${verdict} (${reasonCode}) – ${headline}`);
    }
}
/** An annotation on the run, or on the line that is to blame with what was said there. */
function annotate({ headline, reasonCode, place }, name) {
    const title = `${name}: ${reasonCode}`;
    const said = place?.output.flatMap(log/* quoteLines */.C) ?? [];
    const where = place === undefined ? {} : { file: place.file, startLine: place.line };
    error([headline, ...said].join('\n'), { title, ...where });
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

/***/ 151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseDockerfile),
/* harmony export */   g: () => (/* binding */ splitFlags)
/* harmony export */ });
const HEREDOC = /(?:^|\s)\d*<<-?(["']?)([A-Za-z_][\w.]*)\1(?=\s|$)/g;
const TAKES_HEREDOC = new Set(['ADD', 'COPY', 'RUN']);
/** Takes a Dockerfile apart as far as its line structure goes; never throws: what is wrong in it BuildKit says. */
function parseDockerfile(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const directives = directivesOf(lines);
    const escapeSign = directives.get('escape') === '`' ? '`' : '\\';
    const instructions = [];
    for (let at = 0; at < lines.length; at += 1) {
        if (isBlank(lines[at]))
            continue;
        const first = at;
        const joined = joinLines(lines, at, escapeSign);
        const [, keyword = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(joined.text.trim()) ?? [];
        at = afterHeredocs(lines, joined.last, keyword, rest);
        if (keyword === '')
            continue;
        instructions.push({ keyword: keyword.toUpperCase(), rest, line: first + 1, lastLine: joined.last + 1 });
    }
    return { syntax: directives.get('syntax'), escapeSign, instructions };
}
/** Directives stand at the very top, before any other comment, blank line or instruction. */
function directivesOf(lines) {
    const found = new Map();
    for (const line of lines) {
        const [, name, value] = /^#\s*([A-Za-z][\w-]*)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
        if (name === undefined || value === undefined || found.has(name.toLowerCase()))
            break;
        found.set(name.toLowerCase(), value);
    }
    return found;
}
function joinLines(lines, from, escapeSign) {
    let text = '';
    let last = from;
    for (let at = from; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        // Comments and blank lines between continued lines are passed over.
        if (at > from && isBlank(line))
            continue;
        last = at;
        const trimmed = line.trimEnd();
        if (!trimmed.endsWith(escapeSign))
            return { text: text + line, last };
        text += trimmed.slice(0, -1);
    }
    return { text, last };
}
function afterHeredocs(lines, last, keyword, rest) {
    if (!TAKES_HEREDOC.has(keyword.toUpperCase()))
        return last;
    let at = last;
    for (const [opening, , name] of rest.matchAll(HEREDOC)) {
        const strip = opening.includes('<<-');
        do
            at += 1;
        while (at < lines.length && (strip ? lines[at]?.replace(/^\t+/, '') : lines[at]) !== name);
    }
    return at;
}
function isBlank(line) {
    return /^\s*(#.*)?$/.test(line ?? '');
}
/** The flags and the words of an instruction: `--from=build`, `--chown=…`, then sources and destination. */
function splitFlags({ rest }) {
    const flags = new Map();
    let remaining = rest.trim();
    for (let match = FLAG.exec(remaining); match !== null; match = FLAG.exec(remaining)) {
        const [whole, name = '', value = ''] = match;
        flags.set(name, [...(flags.get(name) ?? []), value.replaceAll(/["']/g, '')]);
        remaining = remaining.slice(whole.length);
    }
    return { flags, words: wordsOf(remaining) };
}
const FLAG = /^--([a-z][a-z-]*)(?:=("[^"]*"|'[^']*'|\S*))?(?:\s+|$)/;
function wordsOf(text) {
    if (text.startsWith('[')) {
        try {
            const parsed = JSON.parse(text);
            if (Array.isArray(parsed))
                return parsed.map(String);
        }
        catch {
            // Not the JSON form: words like any other.
        }
    }
    return text.split(/\s+/).filter((word) => word !== '');
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

/***/ 747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ parseNamedLines),
/* harmony export */   qb: () => (/* binding */ formatNamedLines)
/* harmony export */ });
/* unused harmony exports parseImages, formatImages */

const NAMED = /^([a-z0-9][a-z0-9-]*)=(.+)$/;
/** Parses one unnamed line, or lines `name=value`; `parse` reads each value and throws where it does not fit. */
function parseNamedLines(text, parse) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const only = lines.length === 1 ? lines[0] : undefined;
    if (only !== undefined && !NAMED.test(only))
        return new Map([['', parse(only)]]);
    const images = new Map();
    for (const line of lines) {
        const [, name, value] = NAMED.exec(line) ?? [];
        if (name === undefined || value === undefined) {
            throw new TypeError(`one line, or several lines name=value, got "${line}"`);
        }
        if (images.has(name))
            throw new TypeError(`each name once, got "${name}" twice`);
        images.set(name, parse(value));
    }
    return images;
}
/** Parses images by digest in the form in which steps hand them on. */
function parseImages(text) {
    return parseNamedLines(text, parsePinnedReference);
}
/** The inverse of `parseNamedLines`: one bare line, or lines `name=value`. */
function formatNamedLines(lines) {
    return [...lines].map(([name, value]) => (name === '' ? value : `${name}=${value}`)).join('\n');
}
/** The inverse of `parseImages`. */
function formatImages(images) {
    return formatNamedLines(new Map([...images].map(([name, image]) => [name, formatPinned(image)])));
}


/***/ }),

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   y6: () => (/* binding */ formatPinned)
/* harmony export */ });
/* unused harmony export parsePinnedReference */
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

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSize),
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
const UNITS = {
    B: 1,
    KB: 1_000,
    MB: 1_000_000,
    GB: 1_000_000_000,
    KIB: 1_024,
    MIB: 1_048_576,
    GIB: 1_073_741_824,
};
/** Parses `250MB`, `1.5GB`, `64MiB` into bytes; throws where it is anything else. */
function parseSize(text) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]i?B|B)$/i.exec(text) ?? [];
    const factor = UNITS[unit.toUpperCase()];
    if (number === undefined || factor === undefined) {
        throw new TypeError(`a size like 250MB, 1.5GB or 64MiB, got "${text}"`);
    }
    return Math.round(Number(number) * factor);
}
/** Formats bytes for people, in the decimal units in which registries and disks are sold: `1.2 MB`. */
function formatSize(bytes) {
    const sign = bytes < 0 ? '-' : '';
    const size = Math.abs(bytes);
    for (const unit of ['GB', 'MB', 'KB']) {
        const factor = UNITS[unit] ?? 1;
        if (size < factor)
            continue;
        const value = size / factor;
        return `${sign}${value.toFixed(value < 10 ? 1 : 0)} ${unit === 'KB' ? 'kB' : unit}`;
    }
    return `${sign}${size} B`;
}


/***/ }),

/***/ 326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ registryClient)
});

// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
// EXTERNAL MODULE: ./shared/domain/reference.js
var domain_reference = __nccwpck_require__(828);
// EXTERNAL MODULE: ./shared/registry/manifests.js
var registry_manifests = __nccwpck_require__(652);
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/registry/transport.js + 5 modules
var registry_transport = __nccwpck_require__(487);
;// CONCATENATED MODULE: ./shared/registry/failure.js


const BODY_LIMIT = 64 * 1024;
/** A registry's own refusal, with what it said for those who can do something about it. */
class RegistryError extends errors/* DeliveryError */.V {
    status;
    /** Codes of the distribution specification, in capitals. */
    said;
    constructor(code, message, { status, said, cure }) {
        super(code, message, cure === undefined ? {} : { cure });
        this.status = status;
        this.said = said;
    }
}
/** The error of an answer that was not wanted: one readable line, whatever the body holds. */
async function refusedAnswer(answer, attempted, source) {
    const bytes = await (0,registry_transport/* readBytes */.io)(answer, BODY_LIMIT).catch(() => Buffer.alloc(0));
    const body = bytes.toString('utf8');
    const words = describeBody(body, (0,registry_transport/* header */.wx)(answer, 'content-type') ?? '');
    const { status } = answer;
    const line = `${subject(attempted)}: ${status}${words === '' ? '' : ` ${words}`}`;
    const said = registryCodes(body);
    if (status !== 401 && status !== 403)
        return new RegistryError('registry-failed', line, { status, said });
    const cure = deniedCure(attempted);
    return new RegistryError('registry-denied', `${line} (${source})`, { status, said, cure });
}
/** The codes of the distribution specification in an error's body. */
function registryCodes(body) {
    const json = parseJson(body);
    const errors = isObject(json) && Array.isArray(json['errors']) ? json['errors'] : [];
    return errors.filter(isObject).map(({ code }) => String(code).toUpperCase());
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
        cure: "Check the registry's name and the network of the runner (`HTTPS_PROXY` is not used for registries), and run again",
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
function deniedCure({ registry, service }) {
    if (registry === 'ghcr.io') {
        return 'Give the job `permissions: packages: write` (`read` to pull), and the repository access in the package\'s settings under "Manage Actions access"';
    }
    if (registry === 'docker.io') {
        return 'Log in with an access token that may read and write (docker/login-action, or `registry-auth: docker.io <user> <token>`)';
    }
    if (/\.dkr\.ecr\.[\w-]+\.amazonaws\.com/.test(registry)) {
        return 'Log in with aws-actions/amazon-ecr-login; the repository must exist, and the role needs ecr:BatchGetImage, ecr:PutImage and the layer upload actions on it';
    }
    if (service === 'harbor-registry') {
        return `In Harbor, give the robot account or user \`Push\` and \`Pull\` on the project (a robot's name begins with \`robot$\`, quote it); the project must exist. Then log in to ${registry}, or pass \`registry-auth\``;
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

// EXTERNAL MODULE: ./shared/registry/graph.js
var registry_graph = __nccwpck_require__(450);
;// CONCATENATED MODULE: ./shared/registry/referrers.js





const LIMIT = 4 * 1024 * 1024;
const PAGES = 50;
// A registry that supports the API must not answer 404; others answer what they answer to any unknown path.
const UNSUPPORTED = [301, 302, 303, 307, 308, 400, 404, 405, 406, 501];
/**
 * Lists the manifests that name `subject` as theirs (distribution-spec v1.1, "Listing Referrers"); undefined
 * where the registry has no such list, which one that leads to another host says too.
 */
async function listReferrers(place, subject) {
    const found = [];
    let target = `/v2/${place.name}/referrers/${subject}`;
    for (let page = 0; target !== undefined && page < PAGES; page += 1) {
        const answer = await ask(place, target, subject);
        if (answer === undefined)
            return page === 0 ? undefined : found;
        found.push(...answer.referrers);
        target = answer.next;
    }
    return found;
}
async function ask({ session, name, scopes }, target, subject) {
    const answer = await session.request({
        method: 'GET',
        target,
        repository: name,
        scopes,
        doing: `list what refers to ${subject}`,
        headers: { accept: registry_manifests/* OCI_INDEX */.$p },
        accept: [200, ...UNSUPPORTED],
        readUpTo: LIMIT,
        stays: true,
    });
    if (answer.status !== 200) {
        (0,registry_transport/* drain */.Ze)(answer);
        return undefined;
    }
    const referrers = parseIndex(await (0,registry_transport/* readBytes */.io)(answer, LIMIT), subject);
    if (referrers === undefined)
        return undefined;
    const next = /<([^>]+)>\s*;\s*rel="?next"?/i.exec((0,registry_transport/* header */.wx)(answer, 'link') ?? '')?.[1];
    return { referrers, next: next === undefined ? undefined : new URL(next, answer.url) };
}
/**
 * Something that answers any path with 200 has no list either. A registry written in Go may answer `null` where
 * the list is empty (olareg 0.1.2 does).
 */
function parseIndex(bytes, subject) {
    try {
        const { schemaVersion, manifests } = JSON.parse(bytes.toString('utf8'));
        if (manifests === null && schemaVersion === 2)
            return [];
        return Array.isArray(manifests) ? (0,registry_graph/* descriptorsOf */.OA)(manifests, subject) : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** The tag under which a registry without the API keeps the list (same section, "Referrers Tag Schema"). */
function fallbackTag(subject) {
    return subject.replace(':', '-');
}
/** Reads that list; none where the tag is not there, or is not a list. */
async function readFallback(place, subject) {
    const index = await (0,registry_manifests/* getManifest */.c2)(place.session, { ...place, reference: fallbackTag(subject) });
    return index?.mediaType === registry_manifests/* OCI_INDEX */.$p ? (0,registry_graph/* descriptorsOf */.OA)(index.parsed['manifests'], subject) : [];
}
// Others may add to the list at the same time; so often it is read again and added to anew.
const ROUNDS = 5;
/** Adds referrers to the list, keeping what others have added; what stands there already is left alone. */
async function mergeFallback(place, subject, referrers) {
    const at = { ...place, reference: fallbackTag(subject) };
    for (let round = 0; round < ROUNDS; round += 1) {
        const present = await (0,registry_manifests/* getManifest */.c2)(place.session, at);
        const merged = mergedIndex(present, referrers);
        if (merged === undefined)
            return;
        const ifMatch = present?.etag;
        await (0,registry_manifests/* putManifest */.RV)(place.session, at, merged, ifMatch === undefined ? {} : { ifMatch }).catch((error) => {
            // The list has changed since it was read, for a registry that looks at the condition.
            if (!(error instanceof RegistryError) || error.status !== 412)
                throw error;
        });
    }
    throw new errors/* DeliveryError */.V('registry-failed', `registry ${place.session.registry}: the list of what refers to ${subject} in ${place.name} does not keep what is added: others write to it`);
}
/** The list with these in it; undefined where they all are. */
function mergedIndex(present, referrers) {
    const isList = present?.mediaType === registry_manifests/* OCI_INDEX */.$p;
    const kept = isList && Array.isArray(present.parsed['manifests']) ? present.parsed['manifests'] : [];
    const known = new Set(kept.map((entry) => entry.digest));
    const missing = referrers.filter(({ digest }) => !known.has(digest));
    if (missing.length === 0)
        return undefined;
    const index = isList ? present.parsed : { schemaVersion: 2, mediaType: registry_manifests/* OCI_INDEX */.$p };
    return (0,registry_manifests/* manifestOf */.$V)({ ...index, manifests: [...kept, ...missing.map(entryOf)] }, registry_manifests/* OCI_INDEX */.$p);
}
/** A referrer as the list names it: with its artifact type and all of its annotations. */
function entryOf({ mediaType, digest, size, parsed }) {
    const config = parsed['config'];
    const artifactType = parsed['artifactType'] ?? config?.mediaType;
    const { annotations } = parsed;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}

;// CONCATENATED MODULE: ./shared/registry/tags.js

const PAGE = 500;
const tags_LIMIT = 1024 * 1024;
const NO_LIST = [400, 401, 403, 404, 405, 501];
/** Reads the first page of a repository's tags; undefined where the registry does not show it. */
async function listTags({ session, name, scopes }) {
    const answer = await session.request({
        method: 'GET',
        target: `/v2/${name}/tags/list?n=${PAGE}`,
        repository: name,
        scopes,
        doing: 'list tags',
        accept: [200, ...NO_LIST],
        readUpTo: tags_LIMIT,
    });
    if (answer.status !== 200) {
        (0,registry_transport/* drain */.Ze)(answer);
        return undefined;
    }
    const tags = parseTags(await (0,registry_transport/* readBytes */.io)(answer, tags_LIMIT));
    if (tags === undefined)
        return undefined;
    return { tags: new Set(tags), isAll: answer.headers['link'] === undefined && tags.length < PAGE };
}
function parseTags(bytes) {
    try {
        const { tags } = JSON.parse(bytes.toString('utf8'));
        return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/registry/attachments.js



// How cosign names them where it does not use referrers.
const SUFFIXES = ['sig', 'att', 'sbom'];
/**
 * Looks for attachments: referrers by the API, or where there is none by the list under the fallback tag, and
 * the tags of the older way. One page of the repository's tags spares asking for each of them, where it shows
 * them all; `knownTag` is one that it must show, or it is not believed.
 */
function openAttachments(place, read, { knownTag, notice }) {
    let page;
    let probe;
    const mayHave = async (tag) => {
        page ??= listTags(place);
        const shown = await page;
        const isBelieved = knownTag === undefined ? shown?.tags.size !== 0 : shown?.tags.has(knownTag);
        return shown === undefined || !shown.isAll || isBelieved !== true || shown.tags.has(tag);
    };
    const referrersOf = async (subject) => {
        // The first answer tells whether the registry has the API at all.
        const isFirst = probe === undefined;
        probe ??= listReferrers(place, subject);
        const listed = isFirst || (await probe) === undefined ? await probe : await listReferrers(place, subject);
        if (listed !== undefined)
            return listed;
        return (await mayHave(fallbackTag(subject))) ? readFallback(place, subject) : [];
    };
    const taggedFor = async (subject) => {
        const found = await Promise.all(SUFFIXES.map(async (suffix) => {
            const tag = `${fallbackTag(subject)}.${suffix}`;
            const isThere = await mayHave(tag);
            const manifest = isThere ? await (0,registry_manifests/* getManifest */.c2)(place.session, { ...place, reference: tag }) : undefined;
            return manifest === undefined ? undefined : { subject, manifest, tag };
        }));
        return found.filter((one) => one !== undefined);
    };
    const readReferrer = async (subject, { digest }) => {
        const manifest = await read(digest);
        if (manifest === undefined)
            notice(`${digest}, listed as referring to ${subject}, is gone and is not copied`);
        return manifest === undefined ? [] : [{ subject, manifest }];
    };
    return {
        async of(subject) {
            const [referrers, tagged] = await Promise.all([
                referrersOf(subject).then((found) => Promise.all(found.map((one) => readReferrer(subject, one)))),
                taggedFor(subject),
            ]);
            return [...referrers.flat(), ...tagged];
        },
    };
}
/** Everything attached to these manifests, and to what is attached to them; each once, nearest first. */
async function attachedTo(subjects, attachments) {
    const found = [];
    const asked = new Set();
    let next = subjects;
    while (next.length > 0) {
        const fresh = [...new Set(next)].filter((digest) => !asked.has(digest));
        for (const digest of fresh)
            asked.add(digest);
        const level = (await Promise.all(fresh.map((digest) => attachments.of(digest)))).flat();
        found.push(...level);
        next = level.map(({ manifest }) => manifest.digest);
    }
    return found;
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

;// CONCATENATED MODULE: ./shared/registry/granted.js
/**
 * What a token is good for as far as its service says so, in the answer's `scope` (distribution, spec/auth/oauth.md)
 * or in the `access` claim of a JWT (spec/auth/jwt.md); undefined where neither says anything. The claim is read
 * without looking at the signature: it may explain a refusal, and decides nothing.
 */
function grantedBy(answer, token) {
    const { scope } = answer;
    if (typeof scope === 'string')
        return scope.split(' ').filter(isScope);
    const access = claimsOf(token)?.['access'];
    return Array.isArray(access) ? access.map(scopeOf).filter(isScope) : undefined;
}
/** "asked for …, granted …" where something that was asked for is missing. */
function shortfall(asked, granted) {
    if (granted === undefined || asked.every((scope) => isCovered(scope, granted)))
        return undefined;
    const given = granted.length === 0 ? 'nothing' : granted.slice(0, MAX_SHOWN).join(' ');
    return `asked for ${asked.slice(0, MAX_SHOWN).join(' ')}, granted ${given}`;
}
const MAX_SHOWN = 4;
function isCovered(scope, granted) {
    const { resource, actions } = partsOf(scope);
    const held = granted.map(partsOf).filter((one) => one.resource === resource);
    const all = new Set(held.flatMap((one) => one.actions));
    return all.has('*') || actions.every((action) => all.has(action));
}
/** A name may hold a colon, as that of a host with a port does: the actions come after the last one. */
function partsOf(scope) {
    const end = scope.lastIndexOf(':');
    const actions = scope.slice(end + 1).split(',');
    return { resource: scope.slice(0, end), actions: actions.filter((action) => action !== '') };
}
function isScope(text) {
    return /^[\w.-]+(?:\([\w.-]+\))?:[\w./:-]{1,255}:[\w,*.-]{0,100}$/.test(text);
}
function scopeOf(entry) {
    if (typeof entry !== 'object' || entry === null)
        return '';
    const { type, name, actions } = entry;
    return `${type}:${name}:${Array.isArray(actions) ? actions.join(',') : ''}`;
}
function claimsOf(token) {
    const payload = token.split('.')[1];
    if (payload === undefined)
        return undefined;
    try {
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null ? claims : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/registry/scopes.js
/** Which scopes to ask for together. */
function openScopes() {
    let expected = [];
    const refused = new Set();
    return {
        expect(scopes) {
            const all = new Set([...expected, ...scopes]);
            const needed = [...all].filter((scope) => !(scope.endsWith(':pull') && all.has(`${scope},push`)));
            // Some servers read only the first scope, so those that write lead.
            expected = [...needed.filter(isWrite), ...needed.filter((scope) => !isWrite(scope))];
        },
        /** All that is expected, where that holds these scopes; else these. */
        widened(scopes) {
            const isPart = scopes.every((scope) => expected.some((one) => one === scope || one === `${scope},push`));
            return isPart && expected.length > scopes.length && !refused.has(scopes.join(' ')) ? expected : scopes;
        },
        refuse: (scopes) => void refused.add(scopes.join(' ')),
    };
}
function isWrite(scope) {
    return scope.endsWith(',push');
}

;// CONCATENATED MODULE: ./shared/registry/token-service.js




// distribution, spec/auth/token.md: a token without expires_in lasts 60 seconds.
const DEFAULT_LIFETIME = 60;
const MARGIN = 10_000;
const ANSWER_LIMIT = 1024 * 1024;
/** Gets a token for scopes from the service that the registry names. */
async function fetchToken(challenge, scopes, options) {
    const realm = trustedRealm(challenge.realm, options);
    const attempted = { registry: options.registry, repository: '', doing: `get a token from ${realm.host}` };
    const asked = options.now();
    try {
        const answer = await askToken(realm, challenge.service, scopes, options);
        if (answer.status !== 200) {
            throw await refusedAnswer(answer, { ...attempted, service: challenge.service }, options.credential?.source ?? 'no credentials found');
        }
        return parseToken((await (0,registry_transport/* readBytes */.io)(answer, ANSWER_LIMIT)).toString('utf8'), asked, attempted);
    }
    catch (error) {
        throw brokenExchange(error, attempted);
    }
}
/** Credentials go to the realm that the registry names, so it must be at least as safe as the registry. */
function trustedRealm(realm, { registry, url }) {
    const parsed = URL.canParse(realm) ? new URL(realm) : undefined;
    const safe = parsed?.protocol === 'https:' ||
        (parsed?.protocol === 'http:' && url.protocol === 'http:' && (0,registry_transport/* isLoopback */.U9)(parsed));
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
    return {
        header: `Bearer ${token}`,
        askedAt: asked,
        expiresAt: asked + lifetime,
        granted: grantedBy(answer, token),
    };
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

;// CONCATENATED MODULE: ./shared/registry/auth.js




// A token refused so soon after it was given was never good for this; later it may have run out.
const FRESH = 5_000;
function openAuthorizer(options) {
    const tokens = openTokens(options);
    const wanted = openScopes();
    let known;
    const authorization = async (scopes) => {
        if (known === undefined)
            return undefined;
        if (known.scheme === 'basic')
            return options.credential && basic(options.credential);
        const all = wanted.widened(scopes);
        try {
            return await tokens.header(known, all);
        }
        catch (error) {
            // A service that gives no token for all of it may still give one for the part.
            if (all === scopes)
                throw error;
            wanted.refuse(scopes);
            return tokens.header(known, scopes);
        }
    };
    return {
        expect: wanted.expect,
        authorization,
        async learn(text, scopes, sent) {
            known = parseChallenge(text) ?? known;
            const used = wanted.widened(scopes);
            const was = await tokens.forget(used, sent);
            // A fresh token for more than this was refused: some services read only the first scope.
            if (was === 'fresh' && used !== scopes)
                wanted.refuse(scopes);
            const next = await authorization(scopes);
            return next !== undefined && next !== sent;
        },
        narrow(scopes, sent) {
            if (sent === undefined || known?.scheme !== 'bearer' || wanted.widened(scopes) === scopes)
                return false;
            wanted.refuse(scopes);
            return true;
        },
        service: () => (known?.scheme === 'bearer' ? known.service : undefined),
        async shortfall(scopes) {
            const token = await tokens.kept(wanted.widened(scopes));
            return token && shortfall(scopes, token.granted);
        },
    };
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/** Tokens by the scopes that they were asked for. */
function openTokens(options) {
    const tokens = new Map();
    const kept = async (scopes) => tokens.get(scopes.join(' '))?.catch(() => undefined);
    return {
        kept,
        async header(challenge, scopes) {
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
        },
        /** Drops the token that was refused; says whether it had been used before, so that it may have run out. */
        async forget(scopes, sent) {
            const key = scopes.join(' ');
            const kept = await tokens.get(key)?.catch(() => undefined);
            if (kept === undefined || kept.header !== sent)
                return 'another';
            tokens.delete(key);
            return options.now() - kept.askedAt < FRESH ? 'fresh' : 'old';
        },
    };
}

;// CONCATENATED MODULE: ./shared/registry/gate.js
/** Halves what may be in flight when it is told to slow down, and gives one back for every round that went well. */
function openGate(most) {
    let limit = most;
    let inFlight = 0;
    let paused;
    const waiting = [];
    const next = () => {
        while (inFlight < Math.floor(limit) && waiting.length > 0) {
            inFlight += 1;
            waiting.shift()?.();
        }
    };
    return {
        async pass(task) {
            await new Promise((enter) => {
                waiting.push(enter);
                next();
            });
            try {
                while (paused !== undefined)
                    await paused;
                const result = await task();
                limit = Math.min(most, limit + 1 / limit);
                return result;
            }
            finally {
                inFlight -= 1;
                next();
            }
        },
        slowDown(pause) {
            if (paused !== undefined)
                return false;
            limit = Math.max(1, limit / 2);
            const over = () => {
                paused = undefined;
            };
            paused = pause().finally(over);
            // Who waits for it learns how it ended; nobody may be waiting.
            paused.catch(() => undefined);
            return true;
        },
    };
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
/** Codes of the distribution specification that pass by themselves, whatever the status beside them. */
const PASSING = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE']);
const LONGEST = 60_000;
const retry_BODY_LIMIT = 64 * 1024;
/** Milliseconds until the next attempt, or undefined where another one would not help. */
function retryDelay(attempt, failure, { random, now }) {
    const { status, code } = failure;
    const worthIt = status === undefined
        ? CODES.has(code ?? '')
        : STATUSES.has(status) ||
            isThrottled(failure) ||
            (status >= 400 && registryCodes(failure.said ?? '').some((one) => PASSING.has(one)));
    if (!worthIt)
        return undefined;
    const backoff = 250 * 2 ** (attempt - 1) * (1 + random / 2);
    return Math.min(askedDelay(failure, now) ?? backoff, LONGEST);
}
/** Whether the host asks for fewer requests: GitHub's registry does so with 403 too. */
function isThrottled({ status, said = '' }) {
    return status === 429 || (status === 403 && /rate limit|too many requests|abuse detection/i.test(said));
}
/** RFC 9110, "Retry-After": seconds or a date; GitHub's registry writes a duration into the body instead. */
function askedDelay({ retryAfter, said = '' }, now) {
    if (retryAfter !== undefined) {
        if (/^\d+$/.test(retryAfter))
            return Number(retryAfter) * 1_000;
        const date = Date.parse(retryAfter);
        if (!Number.isNaN(date))
            return Math.max(0, date - now);
    }
    const [, amount, unit = ''] = /retry-after:\s*(\d+(?:\.\d+)?)(ns|[µμu]s|ms|s|m)\b/i.exec(said) ?? [];
    // A hint of less than a moment says that the next one may come at once; a moment is still polite.
    return amount === undefined ? undefined : Math.max(Number(amount) * (UNITS[unit] ?? 0), 100);
}
const UNITS = { ms: 1, s: 1_000, m: 60_000 };
/** Repeats `attempt` as the policy allows; the last answer or error is given whatever it is. */
async function retrying(policy, gate, attempt) {
    for (let number = 1;; number += 1) {
        const outcome = await gate.pass(attempt).then(withWords, (error) => ({ error }));
        const failure = failureOf(outcome);
        const delay = retryDelay(number, failure, { random: policy.random(), now: policy.now() });
        if (delay === undefined || number >= policy.attempts || policy.budget <= 0)
            return settled(outcome);
        await pause(delay, isThrottled(failure), { policy, gate });
    }
}
function settled(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.answer;
}
/** Many requests meet the same limit at once: the first pays for all, and the gate holds all back. */
async function pause(delay, isForAll, { policy, gate }) {
    if (isForAll) {
        if (gate.slowDown(() => policy.wait(delay)))
            policy.budget -= 1;
        return;
    }
    policy.budget -= 1;
    await policy.wait(delay);
}
/** Reads what an unwanted answer says, since it may decide whether to ask again. */
async function withWords(answer) {
    if (answer.status < 400 || answer.bytes !== undefined)
        return { answer };
    const bytes = await (0,registry_transport/* readBytes */.io)(answer, retry_BODY_LIMIT).catch(() => Buffer.alloc(0));
    return { answer: { ...answer, bytes } };
}
function failureOf(outcome) {
    if ('error' in outcome)
        return { code: networkCode(outcome.error) };
    const { answer } = outcome;
    const said = answer.bytes === undefined || answer.status < 400 ? '' : answer.bytes.toString('utf8');
    return { status: answer.status, retryAfter: (0,registry_transport/* header */.wx)(answer, 'retry-after'), said };
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
const REQUESTS_AT_ONCE = 16;
// Before the first answer says how the registry wants to be asked, so many may ask in vain.
const SCOUTS = 2;
async function openSession(options) {
    const { registry, transport, credentials, retry } = options;
    const url = (0,registry_transport/* registryUrl */.NH)(registry, options.allowHttp);
    const credential = await credentials.find(registry);
    const source = credential?.source ?? 'no credentials found';
    const gate = openGate(REQUESTS_AT_ONCE);
    const authorizer = openAuthorizer({
        registry,
        url,
        credential,
        send: (exchange) => retrying(retry, gate, () => transport.exchange(exchange)),
        now: options.now,
    });
    const send = (one) => transport.exchange(one);
    const exchange = async (call, body) => {
        const ask = (one) => challenged({ call: one, body, url, authorizer, send });
        const first = await ask(call);
        // Without a body nobody can tell a limit, or something that is not there, from a refusal.
        const isMute = call.method === 'HEAD' && first.status === 403;
        const answer = isMute ? await ask({ ...call, method: 'GET' }) : first;
        if (isMute && answer.status === 200)
            answer.body.destroy();
        if (call.readUpTo === undefined || answer.status !== 200)
            return answer;
        return { ...answer, bytes: await (0,registry_transport/* readBytes */.io)(answer, call.readUpTo) };
    };
    const inTurn = scouting((call) => retrying(retry, gate, () => exchange(call)));
    const finish = async (call, answer) => {
        const attempted = { registry, repository: call.repository, doing: call.doing };
        const given = await answer.catch((error) => {
            throw brokenExchange(error, attempted);
        });
        if (call.accept.includes(given.status))
            return given;
        const isDenied = given.status === 401 || given.status === 403;
        const short = isDenied ? await authorizer.shortfall(call.scopes) : undefined;
        const why = short === undefined ? source : `${source}; its token: ${short}`;
        throw await refusedAnswer(given, { ...attempted, service: authorizer.service() }, why);
    };
    return {
        registry,
        expect: authorizer.expect,
        warm: (connections) => transport.warm(url, connections),
        request: (call) => finish(call, inTurn(call)),
        upload: (call, body) => finish(call, gate.pass(() => exchange(call, body))),
    };
}
/** Lets few calls learn how a registry wants to be asked before the others do not all learn it. */
function scouting(send) {
    const scouts = [];
    return async (call) => {
        if (scouts.length >= SCOUTS)
            await Promise.race(scouts);
        const answer = send(call);
        if (scouts.length < SCOUTS)
            scouts.push(answer.catch(() => undefined));
        return answer;
    };
}
// One answer may say how to ask, the next that the token for everything is not taken, the third is the last word.
const session_ROUNDS = 3;
async function challenged(one) {
    const { call, body, authorizer } = one;
    for (let round = 1;; round += 1) {
        const sent = await authorizer.authorization(call.scopes);
        const answer = await redirected(one, sent);
        const goesOn = await learned(answer, { call, authorizer, sent });
        if (!goesOn || body !== undefined || round >= session_ROUNDS)
            return answer;
        (0,registry_transport/* drain */.Ze)(answer);
    }
}
/** Whether a refusal has taught how to ask in another way. */
async function learned(answer, { call, authorizer, sent }) {
    if (answer.status === 403)
        return authorizer.narrow(call.scopes, sent);
    const challenge = (0,registry_transport/* header */.wx)(answer, 'www-authenticate');
    if (answer.status !== 401 || challenge === undefined)
        return false;
    return authorizer.learn(challenge, call.scopes, sent);
}
async function redirected({ call, body, url, send }, authorization) {
    const sent = body ?? call.body;
    let target = new URL(call.target, url);
    for (let hop = 0;; hop += 1) {
        const answer = await send({
            method: call.method,
            url: target,
            headers: { ...call.headers, ...authorizationFor(target, url, authorization) },
            ...(sent === undefined ? {} : { body: sent }),
            ...(call.finishes === undefined ? {} : { finishes: call.finishes }),
        });
        const next = hop < MAX_REDIRECTS ? onward(answer, call, target) : undefined;
        if (next === undefined)
            return answer;
        (0,registry_transport/* drain */.Ze)(answer);
        target = next;
    }
}
/** Where an answer sends a request that only reads. */
function onward(answer, { method, stays }, from) {
    const location = (0,registry_transport/* header */.wx)(answer, 'location');
    if (!REDIRECTS.has(answer.status) || location === undefined)
        return undefined;
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    const target = safeLocation(location, from);
    return stays === true && target.origin !== from.origin ? undefined : target;
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
    (0,registry_transport/* drain */.Ze)(answer);
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
    (0,registry_transport/* drain */.Ze)(answer);
    return answer.status === 201 ? 'mounted' : openedUpload(session, answer, doing);
}
async function openUpload(session, at, { digest }) {
    const doing = `upload blob ${digest}`;
    const answer = await session.request({ ...uploadCall(at, doing), accept: [202] });
    (0,registry_transport/* drain */.Ze)(answer);
    return openedUpload(session, answer, doing);
}
function uploadCall({ name, scopes }, doing) {
    const headers = { 'content-length': '0' };
    const target = `/v2/${name}/blobs/uploads/`;
    return { method: 'POST', target, repository: name, scopes, doing, headers };
}
function openedUpload({ registry }, answer, doing) {
    const location = (0,registry_transport/* header */.wx)(answer, 'location');
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
    (0,registry_transport/* drain */.Ze)(answer);
}
/** Gives up an upload that is not needed; a registry that does not know how forgets it by itself. */
async function cancelUpload(session, at, { location }) {
    const answer = await session.request({
        method: 'DELETE',
        target: location,
        repository: at.name,
        scopes: at.scopes,
        doing: 'cancel an upload',
        accept: [200, 202, 204, 400, 401, 403, 404, 405, 501],
    });
    (0,registry_transport/* drain */.Ze)(answer);
}
/** Reads a small blob whole. */
async function readBlob(session, at, blob, limit) {
    const answer = await session.request({ ...blobCall(at, blob), readUpTo: limit });
    const bytes = answer.bytes ?? Buffer.alloc(0);
    const digest = (0,registry_manifests/* digestOf */.ol)(bytes);
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

;// CONCATENATED MODULE: ./shared/registry/attachments-copy.js




const attachments_copy_REQUESTS_AT_ONCE = 16;
/** Stores what is attached to an image that is there; a list that others write to is added to, never replaced. */
async function storeAttachments(found, options) {
    const { to, mover, read, wrote } = options;
    const graphs = await Promise.all(found.map(({ manifest }) => (0,registry_graph/* readGraph */.tJ)(manifest, read)));
    await mover.move(graphs.flatMap(({ blobs }) => blobs));
    for (const level of graphs.flatMap(({ levels }) => levels)) {
        await inParallel(level, attachments_copy_REQUESTS_AT_ONCE, async (child) => {
            await (0,registry_manifests/* putManifest */.RV)(to.session, { ...to, reference: child.digest }, child);
            wrote(child.digest);
        });
    }
    const unlisted = [];
    // In turn for one subject: a registry that reads its list, adds to it and writes it back loses one of two that
    // are put at once (olareg 0.1.2, in 22 of 300 tries with four).
    const turns = [...Map.groupBy(found, ({ subject, tag }) => tag ?? subject).values()];
    await inParallel(turns, attachments_copy_REQUESTS_AT_ONCE, async (turn) => {
        for (const one of turn)
            if (!(await storeOne(one, options)))
                unlisted.push(one);
    });
    const lists = [...Map.groupBy(unlisted, ({ subject }) => subject)];
    await inParallel(lists, attachments_copy_REQUESTS_AT_ONCE, async ([subject, group]) => {
        await mergeFallback(to, subject, group.map(({ manifest }) => manifest));
    });
}
/** Resolves to whether the registry lists it by itself, or it needs no list. */
async function storeOne(one, options) {
    const { subject, manifest, tag } = one;
    if (tag !== undefined) {
        await storeTagged({ ...one, tag }, options);
        return true;
    }
    const { to, wrote } = options;
    const noted = await (0,registry_manifests/* putManifest */.RV)(to.session, { ...to, reference: manifest.digest }, manifest);
    wrote(manifest.digest);
    // A registry that does not say that it noted the subject leaves the list to its clients.
    return noted === subject;
}
/**
 * Stores a signature or the like under its tag. What stands there may hold more, for example a signature made
 * after an earlier promotion: it is replaced only by something that holds all of it.
 */
async function storeTagged({ manifest, tag }, { to, notice, wrote }) {
    const at = { ...to, reference: tag };
    const present = await (0,registry_manifests/* getManifest */.c2)(to.session, at);
    if (present?.digest === manifest.digest || (present !== undefined && holds(present, manifest)))
        return;
    if (present !== undefined && !holds(manifest, present)) {
        notice(`${to.name}:${tag} holds something else than the source's and is left as it is`);
        return;
    }
    await (0,registry_manifests/* putManifest */.RV)(to.session, at, manifest);
    wrote(tag);
}
function holds(one, other) {
    const layers = (manifest) => (0,registry_graph/* linksOf */.hP)(manifest).blobs.slice(1);
    const there = new Set(layers(one).map(({ digest }) => digest));
    return layers(other).every(({ digest }) => there.has(digest));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
;// CONCATENATED MODULE: ./shared/registry/download.js





/**
 * Opens a blob for reading. A download that breaks off goes on where it was, as often as `again` allows;
 * the stream fails where its bytes are not those of the digest.
 */
async function openBlob(session, at, { blob, again }) {
    const first = await session.request(blobCall(at, blob));
    const attempted = {
        registry: session.registry,
        repository: at.name,
        doing: `read blob ${blob.digest}`,
    };
    return verifiedStream(first, {
        blob,
        what: `registry ${session.registry}: blob ${blob.digest} in ${at.name}`,
        rest: async (error, offset) => {
            if (!(await again(error)))
                throw brokenExchange(error, attempted);
            const headers = { range: `bytes=${offset}-` };
            return session.request({ ...blobCall(at, blob), headers, accept: [200, 206] });
        },
    });
}
/** Passes an answer's bytes on as they come: no promise and no copy for each of the many pieces of a layer. */
function verifiedStream(first, { blob, what, rest }) {
    const check = openCheck(blob, what);
    let body = first.body;
    const out = new external_node_stream_.Readable({
        highWaterMark: 64 * 1024,
        read: () => body.resume(),
        destroy(error, done) {
            body.destroy();
            done(error);
        },
    });
    const attach = (answer, skip) => {
        let left = skip;
        body = answer.body;
        body.on('data', (chunk) => {
            const fresh = left === 0 ? chunk : chunk.subarray(Math.min(left, chunk.length));
            left -= chunk.length - fresh.length;
            if (!check.take(fresh, out))
                body.pause();
        });
        body.once('end', () => check.end(out));
        body.once('error', (error) => {
            if (out.destroyed)
                return;
            const offset = check.length();
            rest(error, offset).then(
            // A registry without ranges begins at the start again.
            (next) => attach(next, next.status === 206 ? 0 : offset), (problem) => out.destroy(problem));
        });
    };
    attach(first, 0);
    body.pause();
    return out;
}
/** Counts and hashes what passes, and lets the last piece go only once all are known to be right. */
function openCheck({ digest, size }, what) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let length = 0;
    let held;
    const mismatch = (why) => new errors/* DeliveryError */.V('registry-failed', `${what}: ${why}`);
    return {
        length: () => length,
        /** False where the reader wants to wait. */
        take(chunk, out) {
            if (chunk.length === 0)
                return true;
            hash.update(chunk);
            length += chunk.length;
            if (length > size)
                out.destroy(mismatch(`more than the ${size} bytes that its manifest says`));
            const before = held;
            held = chunk;
            return before === undefined || out.push(before);
        },
        end(out) {
            const actual = `sha256:${hash.digest('hex')}`;
            if (length !== size) {
                out.destroy(mismatch(`${length} bytes came of the ${size} that its manifest says`));
            }
            else if (actual !== digest)
                out.destroy(mismatch(`its bytes have the digest ${actual}`));
            else {
                if (held !== undefined)
                    out.push(held);
                out.push(null);
            }
        },
    };
}

;// CONCATENATED MODULE: ./shared/registry/transfer.js






const transfer_REQUESTS_AT_ONCE = 16;
const STREAMS_AT_ONCE = 4;
function openMover(between) {
    const seen = new Set();
    const counted = { bytesCopied: 0, blobsMounted: 0 };
    const within = between.from.session.registry === between.to.session.registry;
    return {
        async move(blobs) {
            const fresh = blobs.filter(({ digest }) => !seen.has(digest));
            for (const { digest } of fresh)
                seen.add(digest);
            const largestFirst = [...fresh].sort((one, other) => other.size - one.size);
            await inParallel(largestFirst, within ? transfer_REQUESTS_AT_ONCE : STREAMS_AT_ONCE, async (blob) => {
                const how = within ? await mountOrSend(blob, between) : await sendUnlessThere(blob, between);
                if (how === 'mounted')
                    counted.blobsMounted += 1;
                if (how === 'copied')
                    counted.bytesCopied += blob.size;
            });
        },
        moved: () => ({ ...counted }),
    };
}
/** Mounts without asking first: one request where the registry does it, and it nearly always does. */
async function mountOrSend(blob, between) {
    const { from, to } = between;
    const upload = await mountBlob(to.session, to, blob, from.name).catch((error) => {
        // Some registries answer a mount with an error where they do not know how.
        if (error instanceof RegistryError && error.code === 'registry-failed' && error.status < 500)
            return undefined;
        throw error;
    });
    if (upload === 'mounted')
        return 'mounted';
    if (await hasBlob(to.session, to, blob)) {
        if (upload !== undefined)
            await cancelUpload(to.session, to, upload);
        return 'present';
    }
    await send(blob, between, upload);
    return 'copied';
}
async function sendUnlessThere(blob, between) {
    const { to } = between;
    if (await hasBlob(to.session, to, blob))
        return 'present';
    await send(blob, between);
    return 'copied';
}
/**
 * Streams a blob from one place to the other: a download that breaks goes on where it was, an interrupted
 * upload begins again, alone. `first` is an upload that a refused mount has left open.
 */
async function send(blob, { from, to, retry }, first) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const upload = (attempt === 1 ? first : undefined) ?? (await openUpload(to.session, to, blob));
            const content = await openBlob(from.session, from, { blob, again: resumption(retry) });
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
/** Whether a broken download may go on, after its wait. */
function resumption(retry) {
    let attempt = 0;
    return async (error) => {
        attempt += 1;
        const code = networkCode(error);
        const delay = code === undefined ? undefined : retryDelay(attempt, { code }, moment(retry));
        if (delay === undefined || attempt >= retry.attempts || retry.budget <= 0)
            return false;
        retry.budget -= 1;
        await retry.wait(delay);
        return true;
    };
}
const RESTARTS = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'BLOB_UNKNOWN']);
function restartDelay(error, attempt, retry) {
    if (attempt >= retry.attempts || retry.budget <= 0)
        return undefined;
    if (!(error instanceof errors/* DeliveryError */.V))
        return undefined;
    // A token may run out in the middle of an upload; it has been renewed by now, but only once.
    if (error.code === 'registry-denied')
        return attempt === 1 ? 0 : undefined;
    if (error instanceof RegistryError && !isLost(error)) {
        return retryDelay(attempt, { status: error.status }, moment(retry));
    }
    const code = networkCode(error) ?? 'ECONNRESET';
    return error.code === 'registry-failed' ? retryDelay(attempt, { code }, moment(retry)) : undefined;
}
/** Whether the registry has forgotten the upload, or got other bytes than were sent. */
function isLost({ status, said }) {
    return status === 404 || status === 416 || said.some((code) => RESTARTS.has(code));
}
function moment({ random, now }) {
    return { random: random(), now: now() };
}

;// CONCATENATED MODULE: ./shared/registry/verify.js





const verify_REQUESTS_AT_ONCE = 16;
/** Looks for every part of an image where it was copied to; throws with what is missing. */
async function verifyWhole(to, parts) {
    const missing = [];
    const look = (name, isThere) => async () => {
        if (!(await isThere()))
            missing.push(name);
    };
    const holds = (reference) => async () => {
        return (await (0,registry_manifests/* headManifest */.sy)(to.session, { ...to, reference })) !== undefined;
    };
    const questions = [
        ...parts.manifests.map(({ digest }) => look(`manifest ${digest}`, holds(digest))),
        ...parts.blobs.map((blob) => look(`blob ${blob.digest}`, () => hasBlob(to.session, to, blob))),
        ...parts.found.flatMap((one) => {
            const { manifest, tag } = one;
            // What stands under a tag may be something that holds more than the source's.
            if (tag !== undefined)
                return [look(`tag ${tag}`, holds(tag))];
            const entry = look(`the list entry of ${manifest.digest}`, () => isListed(to, one));
            return [look(`manifest ${manifest.digest}`, holds(manifest.digest)), entry];
        }),
    ];
    await inParallel(questions, verify_REQUESTS_AT_ONCE, (ask) => ask());
    if (missing.length > 0) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${to.session.registry}: ${to.name} lacks ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`);
    }
}
async function isListed(to, { subject, manifest }) {
    const listed = (await listReferrers(to, subject)) ?? (await readFallback(to, subject));
    return listed.some(({ digest }) => digest === manifest.digest);
}

;// CONCATENATED MODULE: ./shared/registry/copy.js







const copy_REQUESTS_AT_ONCE = 16;
/**
 * Copies the whole graph below a manifest without changing a byte: blobs, then children, then the root by
 * its digest, then what is attached. No tag of the image is touched, so a copy that fails half-way is
 * invisible and can be repeated.
 */
async function copyGraph(options) {
    const { root, to, notice, isThere, leavesRoot } = options;
    const mover = openMover(options);
    if (!isThere)
        warm(options);
    // The children are asked for first: everything else waits for them.
    const reading = (0,registry_graph/* readGraph */.tJ)(root, options.read);
    const attached = lookForAttachments(options);
    const graph = await reading;
    const deeper = attached.below(graph);
    // The copy may fail first; then nobody waits for this either.
    deeper.catch(() => undefined);
    for (const { digest } of graph.foreign)
        notice(`layer ${digest} lies elsewhere by design and is not copied`);
    if (!isThere) {
        await mover.move(graph.blobs);
        for (const level of graph.levels) {
            await inParallel(level, copy_REQUESTS_AT_ONCE, (child) => store(child, options));
        }
    }
    const found = await deeper;
    if (!isThere && !(leavesRoot && found.length === 0))
        await store(root, options);
    await storeAttachments(found, { ...options, mover });
    if (options.isDeep)
        await verifyWhole(to, { manifests: graph.levels.flat(), blobs: graph.blobs, found });
    return { ...mover.moved(), attached: found.length };
}
async function store(manifest, { to, wrote }) {
    await (0,registry_manifests/* putManifest */.RV)(to.session, { ...to, reference: manifest.digest }, manifest);
    wrote(manifest.digest);
}
/** What is attached to the manifests that are known from the start is looked for while the rest is read. */
function lookForAttachments({ root, attachments }) {
    if (attachments === undefined)
        return { below: async () => [] };
    const near = [root.digest, ...(0,registry_graph/* linksOf */.hP)(root).children.map(({ digest }) => digest)];
    const first = attachedTo(near, attachments);
    // Whoever reads the graph may fail first; then nobody waits for this.
    first.catch(() => undefined);
    return {
        async below({ levels }) {
            const known = new Set(near);
            const others = levels.flat().filter(({ digest }) => !known.has(digest));
            const digests = others.map(({ digest }) => digest);
            return [...(await first), ...(await attachedTo(digests, attachments))];
        },
    };
}
/** The connections that the blobs will need are opened while the children are read. */
function warm({ root, from, to }) {
    const { children, blobs } = (0,registry_graph/* linksOf */.hP)(root);
    const soon = Math.min(children.length > 0 ? copy_REQUESTS_AT_ONCE : blobs.length, copy_REQUESTS_AT_ONCE);
    to.session.warm(soon);
    if (from.session !== to.session)
        from.session.warm(Math.min(soon, 4));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./shared/registry/sessions.js



const IDLE_TIMEOUT = 60_000;
const ATTEMPTS = 4;
// As many as a promotion asks at once before it knows what it has to copy.
const EARLY_CONNECTIONS = 4;
const RETRY_BUDGET = 20;
/** The registries of a client: one session each, one transport and one purse of retries for all. */
function openSessions(options) {
    const { credentials, signal, allowHttp = [] } = options;
    const transport = (0,registry_transport/* openTransport */.g2)({
        idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
        ...(signal === undefined ? {} : { signal }),
    });
    const wait = (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
    const retry = {
        budget: RETRY_BUDGET,
        attempts: ATTEMPTS,
        wait: options.wait ?? wait,
        random: options.random ?? Math.random,
        now: Date.now,
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
    const expect = async (repository, access) => {
        const { session, scopes } = await place(repository, access);
        session.expect(scopes);
        session.warm(EARLY_CONNECTIONS);
    };
    const both = async (from, to) => {
        const [source, target] = await Promise.all([place(from, 'pull'), place(to, 'pull,push')]);
        if (from.registry !== to.registry)
            return { source, target };
        // One token for both sides; some servers read only the first scope, so the one that writes leads.
        const scopes = [...target.scopes, ...source.scopes];
        return { source: { ...source, scopes }, target: { ...target, scopes } };
    };
    return { place, expect, both, retry, requests: transport.requests, close: transport.close };
}

;// CONCATENATED MODULE: ./shared/registry/store.js





/** The manifests that were read, each kept by its digest, which says all of it. */
function openStore(open) {
    const manifests = new Map();
    const tags = new Map();
    const find = async (reference) => {
        const { digest, tag, repository } = reference;
        const kept = digest === undefined ? undefined : manifests.get(digest);
        if (kept !== undefined)
            return kept;
        const place = await open(repository, 'pull');
        const manifest = await (0,registry_manifests/* getManifest */.c2)(place.session, { ...place, reference: nameIn(reference) });
        if (manifest === undefined)
            return undefined;
        manifests.set(manifest.digest, manifest);
        if (digest === undefined && tag !== undefined)
            tags.set((0,domain_reference/* formatRepository */.Sh)(repository), tag);
        return manifest;
    };
    return {
        find,
        /** A tag that the repository is known to have. */
        knownTag: (repository) => tags.get((0,domain_reference/* formatRepository */.Sh)(repository)),
        async read(reference) {
            const manifest = await find(reference);
            if (manifest === undefined)
                throw notThere(reference);
            return manifest;
        },
        async inspect(reference) {
            // Docker Hub counts a manifest that is read as a pull, and one that is only asked for not.
            if (reference.repository.registry === 'docker.io') {
                const place = await open(reference.repository, 'pull');
                const found = await (0,registry_manifests/* headManifest */.sy)(place.session, { ...place, reference: nameIn(reference) });
                return found && { ...found, annotations: {} };
            }
            const manifest = await find(reference);
            return manifest && { ...manifest, annotations: (0,registry_graph/* textsOf */.CB)(manifest.parsed['annotations']) };
        },
    };
}
/** What a manifest is asked by. */
function nameIn({ digest, tag }) {
    return digest ?? tag ?? 'latest';
}
const CONFIG_LIMIT = 8 * 1024 * 1024;
const CONFIG_TYPES = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
/** The annotations of a root and the labels of its first image's configuration, as one. */
async function labelsOf({ session, name, scopes }, root, read) {
    const annotations = (0,registry_graph/* textsOf */.CB)(root.parsed['annotations']);
    const child = (0,registry_graph/* firstImage */.o2)(root);
    const image = child === undefined ? root : await read(child.digest);
    const config = (0,registry_graph/* linksOf */.hP)(image).blobs.find(({ mediaType }) => CONFIG_TYPES.has(mediaType));
    if (config === undefined)
        return annotations;
    const bytes = await readBlob(session, { name, scopes }, config, CONFIG_LIMIT);
    const parsed = JSON.parse(bytes.toString('utf8'));
    const inner = parsed !== null && typeof parsed === 'object' && 'config' in parsed ? parsed.config : undefined;
    const labels = inner !== null && typeof inner === 'object' && 'Labels' in inner ? inner.Labels : undefined;
    return { ...(0,registry_graph/* textsOf */.CB)(labels), ...annotations };
}
function notThere(reference) {
    const { registry } = reference.repository;
    return new errors/* DeliveryError */.V('registry-failed', `registry ${registry}: ${(0,domain_reference/* formatReference */.FH)(reference)} is not there`);
}

;// CONCATENATED MODULE: ./shared/registry/client.js










/** Opens a client; nothing is sent before it is asked something. */
function registryClient(options) {
    const open = openSessions(options);
    const store = openStore(open.place);
    const written = [];
    const moved = { bytesCopied: 0, blobsMounted: 0, attached: 0 };
    const traffic = () => ({ requests: open.requests(), ...moved });
    return {
        expect: open.expect,
        async resolve(reference, how = {}) {
            const place = await open.place(reference.repository, 'pull');
            return (0,registry_manifests/* headManifest */.sy)(place.session, { ...place, reference: nameIn(reference) }, how);
        },
        inspect: store.inspect,
        manifest: store.read,
        async imageLabels(image) {
            const place = await open.place(image.repository, 'pull');
            return labelsOf(place, await store.read(image), (digest) => store.read({ ...image, digest }));
        },
        async blob(repository, blob, limit) {
            const place = await open.place(repository, 'pull');
            return readBlob(place.session, place, blob, limit);
        },
        async openBlob(repository, blob) {
            const place = await open.place(repository, 'pull');
            return openBlob(place.session, place, { blob, again: resumption(open.retry) });
        },
        async tag(image, tag) {
            const place = await open.place(image.repository, 'pull,push');
            await (0,registry_manifests/* putManifest */.RV)(place.session, { ...place, reference: tag }, await store.read(image), {
                finishes: true,
            });
            written.push((0,domain_reference/* formatReference */.FH)({ repository: image.repository, tag }));
        },
        async copy(image, to, wanted = {}) {
            const before = traffic();
            if (sameRepository(image.repository, to))
                return difference(before, before);
            const copied = await copyBetween({ image, to, wanted, open, store, options, written });
            moved.bytesCopied += copied.bytesCopied;
            moved.blobsMounted += copied.blobsMounted;
            moved.attached += copied.attached;
            return difference(traffic(), before);
        },
        async untag(repository, tag) {
            const place = await open.place(repository, 'pull,push');
            return (0,registry_manifests/* deleteTag */._R)(place.session, { ...place, reference: tag });
        },
        traffic,
        written: () => [...written],
        close: open.close,
    };
}
async function copyBetween({ image, to, wanted, open, store, options, written }) {
    const { repository, digest } = image;
    await Promise.all([open.expect(to, 'pull,push'), open.expect(repository, 'pull')]);
    const { source, target } = await open.both(repository, to);
    const notice = (line) => options.log?.warning(line);
    const attachments = () => openAttachments(source, (one) => store.find({ repository, digest: one }), {
        knownTag: store.knownTag(repository),
        notice,
    });
    return copyGraph({
        root: await store.read({ repository, digest }),
        from: source,
        to: target,
        read: (one) => store.read({ repository, digest: one }),
        attachments: wanted.attachments === true ? attachments() : undefined,
        retry: open.retry,
        isThere: wanted.isThere ?? false,
        leavesRoot: wanted.leavesRoot ?? false,
        isDeep: wanted.isDeep ?? false,
        notice,
        wrote: (name) => written.push(`${(0,domain_reference/* formatRepository */.Sh)(to)}${(0,domain_digest/* isDigest */.Bc)(name) ? '@' : ':'}${name}`),
    });
}
function sameRepository(one, other) {
    return one.registry === other.registry && one.name === other.name;
}
function difference(after, before) {
    return {
        requests: after.requests - before.requests,
        bytesCopied: after.bytesCopied - before.bytesCopied,
        blobsMounted: after.blobsMounted - before.blobsMounted,
        attached: after.attached - before.attached,
    };
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

/***/ 450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   OA: () => (/* binding */ descriptorsOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   o2: () => (/* binding */ firstImage),
/* harmony export */   tJ: () => (/* binding */ readGraph)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(245);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(652);



const DEPTH_LIMIT = 16;
/** Reads all manifests below a root, level by level, the ones of a level at once. */
async function readGraph(root, read) {
    const seen = [];
    const levels = [];
    let level = [root];
    while (level.length > 0) {
        if (levels.length > DEPTH_LIMIT) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('registry-failed', `manifest ${root.digest} nests more than ${DEPTH_LIMIT} deep`);
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
        else if ((0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(descriptor.mediaType))
            children.push(descriptor);
        else
            blobs.push(descriptor);
    }
    return { children, blobs, foreign };
}
/** Reads a list of descriptors; throws where one of them is not one. */
function descriptorsOf(values, parent) {
    return listOf(values).map((value) => parseDescriptor(value, parent));
}
/** The first image of an index that is not an attestation: the one whose configuration speaks for all. */
function firstImage({ parsed, digest }) {
    const image = listOf(parsed['manifests']).find((value) => {
        const annotations = isObject(value) && isObject(value['annotations']) ? value['annotations'] : {};
        return annotations['vnd.docker.reference.type'] === undefined;
    });
    return image === undefined ? undefined : parseDescriptor(image, digest);
}
/** The texts of an `annotations` or `Labels` object; anything else in it is left out. */
function textsOf(value) {
    if (!isObject(value))
        return {};
    const texts = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
}
function parseDescriptor(value, parent) {
    if (!isObject(value) || typeof value['mediaType'] !== 'string')
        throw malformed(parent, 'no media type');
    const { mediaType, size } = value;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(parent, 'no size');
    }
    try {
        return { digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(String(value['digest'])), mediaType: mediaType, size };
    }
    catch (error) {
        throw malformed(parent, (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error));
    }
}
function malformed(parent, why) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('registry-failed', `manifest ${parent} has a malformed descriptor: ${why}`);
}
// image-spec v1.1, "Non-Distributable Layers"; Docker's older name for them is "foreign".
function isForeign(value) {
    const mediaType = isObject(value) ? String(value['mediaType']) : '';
    return /\.foreign\.|\.nondistributable\./.test(mediaType);
}
/** The items of a list; none of anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Whether it is an object, and no list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(450);

const CONFIG_LIMIT = 8 * 1024 * 1024;
/**
 * Tells an image from its manifests and configurations alone: nothing is pulled. Undefined where one of them
 * is gone, as clean-ups leave indexes whose children were deleted. Attestations are passed over.
 */
async function inspectImage(client, image) {
    const root = await manifestOf(client, image);
    if (root === undefined)
        return undefined;
    const children = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(root.parsed['manifests']);
    const images = children.filter((child) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(child) && !isAttestation(child));
    const roots = await Promise.all(children.length === 0
        ? [root]
        : images.map((child) => manifestOf(client, { ...image, digest: digestField(child) })));
    const told = await Promise.all(roots.map((one) => (one === undefined ? undefined : tell(client, image, one))));
    const whole = told.filter((one) => one !== undefined);
    if (whole.length < told.length || whole.length === 0)
        return undefined;
    return {
        digest: root.digest,
        labels: { ...whole[0]?.labels, ...(0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(root.parsed['annotations']) },
        platforms: whole.map(({ platform }) => platform),
    };
}
/** A manifest that may be gone; any other trouble is an error. */
async function manifestOf(client, image) {
    try {
        return await client.manifest(image);
    }
    catch (error) {
        if ((await client.resolve(image)) === undefined)
            return undefined;
        throw error;
    }
}
async function tell(client, { repository }, manifest) {
    const { blobs, foreign } = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .linksOf */ .hP)(manifest);
    const [config, ...rest] = blobs;
    if (config === undefined)
        return undefined;
    const text = (await client.blob(repository, config, CONFIG_LIMIT)).toString('utf8');
    const parsed = JSON.parse(text);
    const fields = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(parsed) ? parsed : {};
    const inner = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(fields['config']) ? fields['config'] : {};
    const layers = [...rest, ...foreign];
    const instructions = instructionsOf(fields['history'], layers.length);
    return {
        labels: { ...(0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(inner['Labels']), ...(0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(manifest.parsed['annotations']) },
        platform: {
            platform: platformOf(fields),
            digest: manifest.digest,
            size: rest.reduce((sum, { size }) => sum + size, config.size),
            layers: layers.map((layer, at) => ({ ...layer, instruction: instructions[at] ?? '' })),
        },
    };
}
/** The history's entries that made a layer, in the layers' order; none where the two do not agree. */
function instructionsOf(history, layers) {
    const made = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(history)
        .filter(_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)
        .filter((entry) => entry['empty_layer'] !== true)
        .map((entry) => plain(String(entry['created_by'] ?? entry['comment'] ?? '')));
    return made.length === layers ? made : [];
}
/** Without what builders write around an instruction. */
function plain(instruction) {
    return instruction
        .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
        .replace(/^\/bin\/sh -c /, 'RUN ')
        .replace(/^RUN (?:\|\d+ \S+ )*\/bin\/sh -c /, 'RUN ')
        .replace(/ # buildkit$/, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
}
function platformOf(config) {
    const { os, architecture, variant } = config;
    return [os, architecture, variant].filter((part) => typeof part === 'string' && part !== '').join('/');
}
// BuildKit, docs/attestations/attestation-storage.md.
function isAttestation(descriptor) {
    return (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(descriptor['annotations'])['vnd.docker.reference.type'] !== undefined;
}
function digestField(descriptor) {
    return String((0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(descriptor) ? descriptor['digest'] : '');
}


/***/ }),

/***/ 522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ layerEntries)
});

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
;// CONCATENATED MODULE: ./shared/registry/layer-entries.js


const BLOCK = 512;
/** Names and attributes that are longer than this are no names. */
const LONGEST_HEADER = 1024 * 1024;
/**
 * Reads what a layer holds from its stream, which is never kept: the entries of a tar archive (POSIX ustar and
 * pax, GNU long names), compressed as its media type says.
 */
async function* layerEntries(content, mediaType) {
    const archive = decompress(content, mediaType);
    try {
        yield* entriesOf(openBlocks(archive));
    }
    catch (error) {
        throw new errors/* DeliveryError */.V('registry-failed', `a layer cannot be read: ${(0,errors/* messageOf */.b)(error)}`, {
            cause: error,
        });
    }
    finally {
        content.destroy();
    }
}
// Extensions of the header that follows: pax for it or for all, GNU's long name and long link.
const EXTENSIONS = new Set(['x', 'g', 'L', 'K']);
async function* entriesOf(blocks) {
    let long = {};
    for (let header = await blocks.take(BLOCK); !isEnd(header); header = await blocks.take(BLOCK)) {
        const type = String.fromCharCode(header[156] ?? 0);
        const size = long.size ?? numberOf(header.subarray(124, 136));
        if (EXTENSIONS.has(type)) {
            if (size > LONGEST_HEADER)
                throw new Error('it has a header without end');
            const body = await blocks.take(padded(size));
            long = { ...long, ...longOf(type, body?.subarray(0, size) ?? Buffer.alloc(0)) };
        }
        else {
            await blocks.pass(padded(size));
            yield entryOf(header, type, { ...long, size });
            long = {};
        }
    }
}
function isEnd(header) {
    return header === undefined || header.every((byte) => byte === 0);
}
function decompress(content, mediaType) {
    if (/[+.]gzip$/.test(mediaType))
        return pipe(content, (0,external_node_zlib_namespaceObject.createGunzip)());
    if (/[+.]zstd$/.test(mediaType))
        return pipe(content, (0,external_node_zlib_namespaceObject.createZstdDecompress)());
    return content;
}
function pipe(content, into) {
    content.once('error', (error) => into.destroy(error));
    return content.pipe(into);
}
function openBlocks(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const next = async () => {
        const { done, value } = await chunks.next();
        if (done === true)
            return false;
        rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
        return true;
    };
    return {
        async take(length) {
            while (rest.length < length)
                if (!(await next()))
                    return undefined;
            const taken = rest.subarray(0, length);
            rest = rest.subarray(length);
            return taken;
        },
        async pass(length) {
            let left = length;
            while (left > rest.length) {
                left -= rest.length;
                rest = Buffer.alloc(0);
                if (!(await next()))
                    throw new Error('it ends in the middle of a file');
            }
            rest = rest.subarray(left);
        },
    };
}
function padded(size) {
    return Math.ceil(size / BLOCK) * BLOCK;
}
/** Octal digits, or GNU's binary numbers where the first bit is set. */
function numberOf(field) {
    if ((field[0] ?? 0) & 0x80)
        return field.readUIntBE(field.length - 6, 6);
    return Number.parseInt(textOf(field).trim() || '0', 8);
}
function textOf(field) {
    const end = field.indexOf(0);
    return field.subarray(0, end < 0 ? undefined : end).toString('utf8');
}
function longOf(type, body) {
    if (type === 'L')
        return { path: textOf(body) };
    if (type !== 'x')
        return {};
    const records = new Map(paxRecords(body));
    const [path, size] = [records.get('path'), records.get('size')];
    return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) };
}
/** pax: `<length> <key>=<value>\n`, the length in bytes, of all of the record. */
function* paxRecords(body) {
    for (let at = 0; at < body.length;) {
        const space = body.indexOf(' ', at);
        const length = Number(body.subarray(at, space).toString());
        if (space < 0 || !(length > 0))
            return;
        const record = body.subarray(space + 1, at + length).toString();
        const [, key, value] = /^([^=]+)=([\s\S]*)\n$/.exec(record) ?? [];
        if (key !== undefined && value !== undefined)
            yield [key, value];
        at += length;
    }
}
function entryOf(header, type, long) {
    const prefix = header.subarray(257, 262).toString() === 'ustar' ? textOf(header.subarray(345, 500)) : '';
    const name = textOf(header.subarray(0, 100));
    const whole = long.path ?? (prefix === '' ? name : `${prefix}/${name}`);
    const path = whole
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/+$/, '')
        .replace(/^\.$/, '');
    if (type === '5')
        return { path, kind: 'folder', bytes: 0 };
    const isFile = type === '0' || type === '\0' || type === '7';
    return { path, kind: isFile ? 'file' : 'link', bytes: isFile ? (long.size ?? 0) : 0 };
}


/***/ }),

/***/ 652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   _R: () => (/* binding */ deleteTag),
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sy: () => (/* binding */ headManifest)
/* harmony export */ });
/* unused harmony exports OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(972);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(245);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(487);




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
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** A manifest of one's own making, as it will be stored. */
function manifestOf(parsed, mediaType) {
    const bytes = Buffer.from(JSON.stringify(parsed));
    return { digest: digestOf(bytes), mediaType, size: bytes.length, bytes, parsed };
}
function isManifestType(mediaType) {
    return KNOWN.has(mediaType);
}
/** Asks what a tag or digest stands for; undefined where there is nothing. */
async function headManifest(session, at, { finishes = false } = {}) {
    const answer = await session.request({ ...manifestCall('HEAD', at), finishes });
    (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
    if (answer.status === 404)
        return undefined;
    const digest = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(at.reference) ? at.reference : (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'docker-content-digest');
    const size = Number((0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'content-length'));
    const mediaType = mediaTypeOf(answer);
    if (digest === undefined || !(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest) || !Number.isSafeInteger(size)) {
        return getManifest(session, at);
    }
    return { digest, mediaType, size };
}
/** Reads a manifest; undefined where there is none. Its digest is computed, never believed. */
async function getManifest(session, at) {
    const answer = await session.request({ ...manifestCall('GET', at), readUpTo: LIMIT });
    if (answer.status === 404) {
        (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
        return undefined;
    }
    const bytes = answer.bytes ?? Buffer.alloc(0);
    const digest = digestOf(bytes);
    for (const claimed of [at.reference, claimedDigest(answer)]) {
        if (claimed !== undefined && (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(claimed) && claimed !== digest) {
            throw unreadable(session, at, `its bytes have the digest ${digest}, not ${claimed}`);
        }
    }
    const parsed = parseManifest(bytes);
    const mediaType = mediaTypeOf(answer);
    const problem = problemOf(parsed, mediaType);
    if (parsed === undefined || problem !== undefined)
        throw unreadable(session, at, problem ?? 'it is not JSON');
    const etag = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'etag');
    return { digest, mediaType, size: bytes.length, bytes, parsed, ...(etag === undefined ? {} : { etag }) };
}
// distribution-spec v1.1.1, "Pulling manifests": both names of the type must agree.
function problemOf(parsed, mediaType) {
    const said = parsed?.['mediaType'];
    if (said !== undefined && said !== mediaType)
        return `it says that it is ${said}, but came as ${mediaType}`;
    return KNOWN.has(mediaType) ? undefined : `its type ${mediaType} is not supported`;
}
/**
 * Stores exactly these bytes under a tag or their digest, and gives the digest of the subject that the
 * registry has noted (distribution-spec v1.1, "Pushing Manifests with Subject"); undefined where it has not.
 */
async function putManifest(session, at, manifest, { ifMatch, finishes } = {}) {
    const { bytes, mediaType, digest } = manifest;
    const answer = await session.request({
        ...manifestCall('PUT', at),
        headers: {
            'content-type': mediaType,
            'content-length': String(bytes.length),
            ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        },
        body: bytes,
        ...(finishes === undefined ? {} : { finishes }),
    });
    (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
    const stored = claimedDigest(answer);
    if (stored !== undefined && stored !== digest) {
        throw unreadable(session, at, `the registry stored it as ${stored}, not ${digest}`);
    }
    return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'oci-subject');
}
/** Takes a tag away and leaves what it stood for; false where the registry does not know how. */
async function deleteTag(session, { name, reference, scopes }) {
    const answer = await session.request({
        method: 'DELETE',
        target: `/v2/${name}/manifests/${reference}`,
        repository: name,
        scopes,
        doing: `take away tag ${reference}`,
        accept: [200, 202, 204, 400, 403, 404, 405, 501],
        finishes: true,
    });
    (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
    return answer.status < 300 || answer.status === 404;
}
function manifestCall(method, { name, reference, scopes }) {
    const kind = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference) ? `manifest ${reference}` : `tag ${reference}`;
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
    return ((0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'content-type') ?? '').replace(/;.*$/, '').trim();
}
function claimedDigest(answer) {
    const claimed = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'docker-content-digest');
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
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('registry-failed', `registry ${registry}: manifest ${reference} in ${name}: ${why}`);
}


/***/ }),

/***/ 487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ze: () => (/* binding */ drain),
  wx: () => (/* binding */ header),
  U9: () => (/* binding */ isLoopback),
  g2: () => (/* binding */ openTransport),
  io: () => (/* binding */ readBytes),
  NH: () => (/* binding */ registryUrl)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./shared/registry/connections.js



const PER_HOST = 16;
const KEPT = { keepAlive: true, noDelay: true, maxSockets: PER_HOST };
/** As many connections to a host as requests may be in flight to it. */
function openConnections() {
    const ready = new Map();
    const agents = {
        'http:': warmed(new external_node_http_namespaceObject.Agent(KEPT), ready),
        'https:': warmed(new external_node_https_namespaceObject.Agent(KEPT), ready),
    };
    const agent = ({ protocol }) => (protocol === 'https:' ? agents['https:'] : agents['http:']);
    return {
        agent: (url) => agent(url).agent,
        warm(url, count) {
            const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
            const place = { host: url.hostname.replace(/^\[|\]$/g, ''), port };
            const waiting = ready.get(keyOf(place)) ?? [];
            ready.set(keyOf(place), waiting);
            const open = Object.values(agent(url).agent.sockets).flat().length;
            const idle = Object.values(agent(url).agent.freeSockets).flat().length;
            const wanted = Math.min(count, PER_HOST - open) - idle - waiting.length;
            for (let number = 0; number < wanted; number += 1)
                waiting.push(agent(url).connect(place));
        },
        close() {
            for (const socket of [...ready.values()].flat())
                socket.destroy();
            for (const { agent } of Object.values(agents))
                agent.destroy();
        },
    };
}
/** Lets an agent take a connection that was opened ahead instead of opening one. */
function warmed(agent, ready) {
    const open = agent.createConnection.bind(agent);
    agent.createConnection = (options, done) => {
        const { host, port } = options;
        const waiting = ready.get(keyOf({ host: host ?? '', port: Number(port) })) ?? [];
        for (let socket = waiting.shift(); socket !== undefined; socket = waiting.shift()) {
            if (!socket.destroyed)
                return socket;
        }
        return open(options, done);
    };
    const connect = ({ host, port }) => {
        const servername = (0,external_node_net_namespaceObject.isIP)(host) === 0 ? { servername: host } : {};
        const socket = open({ ...KEPT, host, port, ...servername });
        // A connection that breaks while nobody uses it is nobody's error: the request that needs one opens its own.
        socket.on('error', () => socket.destroy());
        return socket;
    };
    return { agent, connect };
}
function keyOf({ host, port }) {
    return `${host}:${port}`;
}

;// CONCATENATED MODULE: ./shared/registry/transport.js





// GitHub's attestations and some token services send more than node's default of 16 KiB of headers.
const MAX_HEADER_SIZE = 32 * 1024;
/** Plain requests over connections that are kept open: no redirect, no retry, no credentials. */
function openTransport({ signal, idleTimeout }) {
    const connections = openConnections();
    let requests = 0;
    return {
        exchange(exchange) {
            const stop = exchange.finishes === true ? undefined : signal;
            stop?.throwIfAborted();
            requests += 1;
            const send = exchange.url.protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request;
            const request = send(exchange.url, {
                method: exchange.method,
                headers: { ...exchange.headers },
                agent: connections.agent(exchange.url),
                maxHeaderSize: MAX_HEADER_SIZE,
                timeout: idleTimeout,
                ...(stop === undefined ? {} : { signal: stop }),
            });
            return answerOf(request, exchange, stop);
        },
        warm: connections.warm,
        requests: () => requests,
        close: connections.close,
    };
}
function answerOf(request, { url, body }, signal) {
    return new Promise((resolve, reject) => {
        let refused = false;
        request.on('timeout', () => request.destroy(timedOut()));
        request.on('error', (error) => reject(signal?.aborted === true ? signal.reason : error));
        request.on('response', (answer) => {
            const status = answer.statusCode ?? 0;
            if (body instanceof external_node_stream_.Readable && status >= 400) {
                // A refused upload is not worth the rest of its bytes, but what the registry says about it is.
                refused = true;
                body.destroy();
                answer.once('close', () => request.destroy());
            }
            resolve({ status, headers: answer.headers, body: answer, url });
        });
        if (body instanceof external_node_stream_.Readable) {
            pump(body, request).catch((error) => {
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
/**
 * Sends a stream as it comes, as `pipeline` would. Each piece's memory is given back as soon as it is sent: left
 * to the collector, the pieces of a large layer pile up faster than it looks at them.
 */
async function pump(body, request) {
    body.on('data', (piece) => {
        const goesOn = request.write(piece, (error) => {
            if (error === null || error === undefined)
                release(piece);
        });
        if (!goesOn) {
            body.pause();
            request.once('drain', () => body.resume());
        }
    });
    const broken = new Promise((_, reject) => {
        request.once('error', reject);
        request.once('close', () => reject(closedEarly()));
    });
    broken.catch(() => body.destroy());
    await Promise.race([(0,promises_namespaceObject.finished)(body, { writable: false }), broken]);
    request.end();
}
/** A piece that fills most of its memory shares it with nobody. */
function release(piece) {
    const memory = piece.buffer;
    if (memory instanceof ArrayBuffer && piece.byteLength * 2 > memory.byteLength && !memory.detached)
        memory.transfer(0);
}
function closedEarly() {
    return Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' });
}
function timedOut() {
    return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}
/** Reads an answer's whole body; throws where it is longer than `limit` bytes. */
async function readBytes({ body, bytes }, limit) {
    if (bytes !== undefined)
        return bytes;
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


/***/ }),

/***/ 886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ printBake)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(905);


/** What a bake file says of a target and those that it inherits from, as JSON; nothing is built. */
async function printBake({ env, workspace, signal }, file, target) {
    const args = ['buildx', 'bake', '--print', '--file', file, target];
    const more = signal === undefined ? {} : { signal };
    const { status, stdout, stderr } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)('docker', args, { cwd: workspace, env, ...more });
    signal?.throwIfAborted();
    if (status === 0)
        return JSON.parse(stdout);
    const said = stderr.split('\n').findLast((line) => line.startsWith('ERROR: ')) ?? stderr.trim();
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('build-failed', `${file}: ${said.replace('ERROR: ', '')}`);
}


/***/ }),

/***/ 932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ builderDriver)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(905);


/** Asks which driver a builder has: `docker` is the Engine's own, `docker-container`, `remote` and `kubernetes` BuildKit. */
async function builderDriver({ env, name, signal }) {
    const args = ['buildx', 'inspect', ...(name === undefined ? [] : [name])];
    const finished = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)('docker', args, { env, ...(signal === undefined ? {} : { signal }) });
    signal?.throwIfAborted();
    const driver = /^Driver:[ \t]*(\S+)/m.exec(finished.stdout)?.[1];
    if (driver !== undefined)
        return driver;
    if (/unknown command|is not a docker command|unknown flag/.test(finished.stderr)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('tool-missing', 'docker has no buildx plugin', {
            cure: 'Set it up in an earlier step, as docker/setup-buildx-action does',
        });
    }
    const problem = /^Error:[ \t]*(.+)/m.exec(finished.stdout)?.[1];
    if (problem !== undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('tool-failed', `the Docker Engine does not answer: ${problem}`, {
            cure: 'Start it, or point DOCKER_HOST to one that runs',
        });
    }
    const said = finished.stderr.trim().split('\n').at(-1) ?? '';
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('tool-failed', `there is no builder to use: ${said}`, {
        cure: 'Set one up in an earlier step, as docker/setup-buildx-action does',
    });
}


/***/ }),

/***/ 821:
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
// EXTERNAL MODULE: ./shared/domain/dockerfile.js
var domain_dockerfile = __nccwpck_require__(151);
;// CONCATENATED MODULE: ./shared/tools/dockerfile-line.js

// The instructions that BuildKit counts as steps of a stage, beside its FROM.
const STEPS = new Set(['FROM', 'RUN', 'COPY', 'ADD', 'WORKDIR']);
/**
 * Finds the line of the instruction that BuildKit names `[build 3/4] RUN npm ci`: by its words, else by its
 * place in its stage, since variables are replaced in some of the names.
 */
function lineOfStep(step, dockerfile) {
    const [, head = '', words = ''] = /^\[([^\]]*)\] ([\s\S]*)$/.exec(step) ?? [];
    const { instructions } = (0,domain_dockerfile/* parseDockerfile */.A)(dockerfile);
    const same = instructions.filter(({ keyword, rest }) => plain(`${keyword} ${rest}`) === plain(words));
    if (same.length === 1)
        return same[0]?.line;
    const [, stage, place] = /^(?:\S+\/\S+ )?(?:(\S+) )?(\d+)\/\d+$/.exec(head) ?? [];
    const steps = stepsOf(instructions, stage);
    const found = steps[Number(place) - 1];
    return found !== undefined && words.startsWith(found.keyword) ? found.line : undefined;
}
/** The steps of a stage, by its name or as `stage-1`; without a name those of the last. */
function stepsOf(instructions, name) {
    const stages = [];
    for (const instruction of instructions) {
        if (instruction.keyword === 'FROM')
            stages.push([]);
        if (STEPS.has(instruction.keyword))
            stages.at(-1)?.push(instruction);
    }
    return (name === undefined ? stages.at(-1) : stageOf(stages, name)) ?? [];
}
function stageOf(stages, name) {
    const number = /^stage-(\d+)$/.exec(name)?.[1];
    if (number !== undefined)
        return stages[Number(number)];
    return stages.find(([from]) => nameOf(from) === name.toLowerCase());
}
function nameOf(from) {
    const [, as, name] = from === undefined ? [] : (0,domain_dockerfile/* splitFlags */.g)(from).words;
    return as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined;
}
function plain(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./shared/tools/buildx-failure.js


const WRAPPING = /^(?:ERROR:|failed to build:|failed to solve:|rpc error: code = \w+ desc =|failed to solve with frontend [\w.:-]+:|failed to create LLB definition:|failed to compute cache key:|failed to calculate checksum of ref \S+:|executor failed running \[[^\]]*\]:|process "[\s\S]*" did not complete successfully:)\s*/;
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
        step: at < 0 ? undefined : (lines[at] ?? '').slice(' > '.length, -1),
        message: cut(unwrap(last)),
        output: output
            .map((line) => line.replace(/^\d+\.\d+ /, ''))
            .filter((line) => line.trim() !== '')
            .map(cut)
            .slice(-OUTPUT_KEPT),
        line: lineOf(lines, last),
    };
}
/** An excerpt of the Dockerfile names the line before it; older builders name it in the message, if at all. */
function lineOf(lines, last) {
    const excerpt = lines.findLastIndex((line, index) => /^-{10,}$/.test(line) && /:\d+$/.test(lines[index - 1] ?? ''));
    const named = /:(\d+)$/.exec(lines[excerpt - 1] ?? '')?.[1] ?? /parse error (?:on )?line (\d+)/.exec(last)?.[1];
    return named === undefined ? undefined : Number(named);
}
/** The error for a build that failed, on one line, by whose fault it was. */
function describeBuildFailure(progress, status, file) {
    const failure = parseBuildFailure(progress);
    return (engineFailure(progress, failure, status) ??
        registryFailure(failure) ??
        instructionFailure(failure, file === undefined ? undefined : placeOf(failure, file)));
}
/** Whether it failed only since this builder has no such cache. */
function isCacheUnsupported(progress) {
    return /cache export (?:feature )?is (?:currently )?not supported/i.test(progress);
}
/** What went wrong with caches in a build that went well. */
function cacheTroubles(progress) {
    const steps = new Map();
    const troubles = [];
    for (const line of progress.split('\n')) {
        const [, step = '', text = ''] = /^#(\d+) (.*)$/.exec(line.trimEnd()) ?? [];
        if (/^(?:importing cache manifest|exporting cache)/.test(text))
            steps.set(step, text);
        const [, why] = /^ERROR: (.*)$/.exec(text) ?? [];
        const doing = steps.get(step);
        if (why !== undefined && doing !== undefined)
            troubles.push(cut(`${doing}: ${why}`));
    }
    return troubles;
}
function engineFailure(progress, { message }, status) {
    if (/Cannot connect to the Docker daemon|error during connect|failed to connect to the docker API/i.test(progress)) {
        return new errors/* DeliveryError */.V('tool-failed', `the Docker Engine does not answer: ${message}`, {
            cure: 'Start it, or point DOCKER_HOST to one that runs',
        });
    }
    if (/unknown flag: --progress|'buildx' is not a docker command|unknown command: docker buildx/.test(progress)) {
        return new errors/* DeliveryError */.V('tool-missing', 'docker has no buildx plugin', {
            cure: 'Set it up in an earlier step, as docker/setup-buildx-action does',
        });
    }
    if (/is not supported for the docker driver|annotations not supported for single platform|attestations? (?:are|is) not supported/i.test(progress)) {
        return new errors/* DeliveryError */.V('builder-unsuited', `this builder cannot do what was asked: ${message}`, {
            cure: 'Set up a container builder in an earlier step, as docker/setup-buildx-action does, or ask for one platform and no attestations',
        });
    }
    if (/no builder ".*" found/.test(progress)) {
        return new errors/* DeliveryError */.V('tool-failed', `buildx failed (${status}): ${message}`);
    }
    return undefined;
}
function registryFailure({ step = '', message }) {
    const isPush = /^pushing |^exporting to image/.test(step) || /failed to push/.test(message);
    const isPull = /load metadata for|^\[.*\] FROM /.test(step);
    if (!isPush && !isPull)
        return undefined;
    const what = isPush ? 'the push was refused' : `the base image could not be pulled (${cut(step)})`;
    if (/quota|insufficient storage|no space left|\b507\b/i.test(message)) {
        return new errors/* DeliveryError */.V('registry-denied', `${what}: ${message}`, {
            cure: "Delete what is not needed, or raise the registry's quota; trying again will not help",
        });
    }
    if (/denied|unauthorized|authentication required|no basic auth|insufficient_scope|forbidden|\b40[13]\b/i.test(message)) {
        return new errors/* DeliveryError */.V('registry-denied', `${what}: ${message}`, {
            cure: 'Log in to the registry in an earlier step or pass `registry-auth`; on ghcr.io the job needs `permissions: packages: write`',
        });
    }
    if (isPull)
        return undefined;
    return new errors/* DeliveryError */.V('registry-failed', `the push failed: ${message}`);
}
function instructionFailure({ step, message, output }, place) {
    const line = place === undefined ? '' : ` (${place.file}:${place.line})`;
    const where = step === undefined ? line : ` at ${cut(step)}${line}`;
    const last = output.at(-1);
    const said = last === undefined || message.includes(last) ? '' : `; it said: ${last}`;
    return new errors/* DeliveryError */.V('build-failed', `the build failed${where}: ${message}${said}`, { place });
}
function placeOf({ step, line, output }, { path, text }) {
    const found = line ?? (step === undefined ? undefined : lineOfStep(step, text));
    return found === undefined ? undefined : { file: path, line: found, output };
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






const ATTEMPTS = 3;
const FIRST_PAUSE = 2_000;
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
                return await attempts(request, (0,external_node_path_.join)(folder, 'metadata.json'), options);
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
/** Builds; what failed only in its push is pushed again, and a builder without caches goes without. */
async function attempts(request, metadata, options) {
    const warnings = [];
    let { args } = request;
    for (let attempt = 1;; attempt += 1) {
        const finished = await buildOnce({ ...request, args }, metadata, options);
        if (finished.status === 0)
            return succeeded(request, finished, metadata, warnings);
        const isWithout = !args.some(isCacheOption);
        if (isCacheUnsupported(finished.stderr) && !isWithout) {
            warnings.push('this builder has no caches to write to: the image was built without');
            args = withoutCaches(args);
        }
        else
            warnings.push(await pauseAfter(await describe(request, finished, options), attempt, options));
    }
}
/** Waits before the next push where another one may help; throws the error where it would not. */
async function pauseAfter(error, attempt, options) {
    if (error.code !== 'registry-failed' || attempt >= ATTEMPTS)
        throw error;
    options.onLine(`${error.message}: once more, what was built is kept by the builder`);
    await options.wait(FIRST_PAUSE * 2 ** (attempt - 1));
    return `${error.message}; tried again`;
}
async function succeeded({ pushes }, { stderr }, metadata, warnings) {
    const digest = pushes ? readDigest(await (0,promises_.readFile)(metadata, 'utf8')) : undefined;
    return { digest, warnings: [...warnings, ...cacheTroubles(stderr)] };
}
async function buildOnce({ args, context, environment }, metadata, { env, workspace, onLine, signal }) {
    const all = ['buildx', 'build', '--progress', 'plain', '--metadata-file', metadata, ...args, '--', context];
    const finished = await (0,process/* run */.eF)('docker', all, {
        cwd: workspace,
        env: { ...env, ...environment },
        onErrorLine: onLine,
        ...(signal === undefined ? {} : { signal }),
    });
    signal?.throwIfAborted();
    return finished;
}
async function describe({ dockerfile }, { stderr, status }, { workspace }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, dockerfile), 'utf8').catch(() => '');
    return describeBuildFailure(stderr, status, { path: (0,external_node_path_.normalize)(dockerfile), text });
}
function isCacheOption(argument) {
    return argument === '--cache-to' || argument === '--cache-from';
}
function withoutCaches(args) {
    return args.filter((argument, at) => !isCacheOption(argument) && !isCacheOption(args[at - 1] ?? ''));
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
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            // Node rejects with an AbortError of its own, which nobody above would know as the cancel.
            signal?.throwIfAborted();
            throw error;
        }
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
        // A job's container often runs as another user than the checkout's owner, whom git would not trust.
        const trusted = ['-c', 'safe.directory=*', ...args];
        const finished = await (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)('git', trusted, options).catch(() => undefined);
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
        async firstParents(revision, count) {
            const names = await ask('rev-list', '--first-parent', '--skip=1', `--max-count=${count}`, revision);
            return (names ?? '').split('\n').filter(_domain_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevision */ .oN);
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
        const stdout = collect(child.stdout, options);
        const stderr = collect(child.stderr, { ...options, onLine: options.onErrorLine });
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
function collect(stream, { encoding = 'utf8', onLine }) {
    const chunks = [];
    let length = 0;
    let rest = '';
    stream.setEncoding(encoding);
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


/***/ }),

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
;// CONCATENATED MODULE: ./shared/tools/folder-walk.js

/** The place of a path of bytes below a folder. */
function byteName(folder, path) {
    return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, 'latin1')]);
}
/** All that stands below `path`, '' for all of the folder, and is not ignored; what is closed is not entered. */
async function walkFolder(folder, path, pruning) {
    const isRoot = path === '';
    if (!isRoot && pruning.closes(path))
        return [];
    const entries = await (0,promises_.readdir)(byteName(folder, path), { withFileTypes: true, encoding: 'buffer' });
    if (entries.length === 0)
        return isRoot ? [] : entryAt(path, true, pruning);
    const found = [];
    for (const entry of entries) {
        const name = Buffer.from(entry.name).toString('latin1');
        const below = isRoot ? name : `${path}/${name}`;
        found.push(entry.isDirectory() ? await walkFolder(folder, below, pruning) : entryAt(below, false, pruning));
    }
    return found.flat();
}
function entryAt(path, isEmptyFolder, { isIgnored }) {
    return isIgnored(path) ? [] : [{ path, isEmptyFolder }];
}

;// CONCATENATED MODULE: ./shared/tools/file-identity.js



/** Why the content of a folder cannot be told; not a failure of the step. */
class ContentUnknown extends Error {
    name = 'ContentUnknown';
}
/** A path of bytes as text, for messages and patterns. */
function decodePath(path) {
    return Buffer.from(path, 'latin1').toString('utf8');
}
const READ_AT_ONCE = 64;
/** Names each file by what is in the working tree now; what is gone is left out. */
async function readEntries(folder, files, naming) {
    const entries = [];
    const waiting = [...files];
    const work = async () => {
        for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
            const entry = file.isEmptyFolder
                ? { mode: '040000', oid: '', path: file.path }
                : await readEntry(folder, file.path, naming);
            if (entry !== undefined)
                entries.push(entry);
        }
    };
    await Promise.all(Array.from({ length: READ_AT_ONCE }, work));
    return entries;
}
/** The file as git would name its bytes as they are, so that committing it changes nothing. */
async function readEntry(folder, path, { algorithm, converted }) {
    const place = byteName(folder, path);
    const status = await (0,promises_.lstat)(place).catch(() => undefined);
    // Left out of a sparse checkout, or gone since git looked.
    if (status === undefined)
        return undefined;
    if (status.isSymbolicLink()) {
        const target = await (0,promises_.readlink)(place, { encoding: 'buffer' });
        return { mode: '120000', oid: blobName(target, algorithm), path };
    }
    if (!status.isFile())
        throw new ContentUnknown(`${decodePath(path)} is neither file, folder nor link`);
    const bytes = await (0,promises_.readFile)(place);
    if (converted.has(path) && bytes.subarray(0, LFS_POINTER.length).toString('latin1') === LFS_POINTER) {
        throw new ContentUnknown(`${decodePath(path)} is a pointer of git LFS, not the file: check out with \`lfs: true\``);
    }
    return { mode: modeOf(status.mode & 0o777), oid: blobName(bytes, algorithm), path };
}
// git-lfs, docs/spec.md: a pointer file begins with its version.
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
/** git keeps one bit of a file's mode; a builder keeps all, so an unusual mode is told apart. */
function modeOf(mode) {
    if (mode === 0o644 || mode === 0o664)
        return '100644';
    return mode === 0o755 || mode === 0o775 ? '100755' : `100${mode.toString(8).padStart(3, '0')}`;
}
function blobName(bytes, algorithm) {
    return (0,external_node_crypto_.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./shared/tools/git-attributes.js
// gitattributes(5): what changes bytes on checkout. `text` alone changes nothing where lines end in LF.
const CONVERTING = ['filter', 'ident', 'working-tree-encoding', 'eol'];
/**
 * Finds the files, by path in bytes (latin1), that git converts when it writes them: filters (LFS, encryption),
 * line ends, encodings. Their bytes in the working tree are not those that the index names.
 */
async function convertedFiles(git) {
    // Cheap in the common case: no attribute file of the repository says a word of it.
    const words = CONVERTING.join('|');
    const mentioned = await git(['grep', '-lzE', words, '--', ':(top,glob)**/.gitattributes'], {
        mayFail: true,
    });
    if (mentioned === '')
        return new Set();
    const listed = await git(['ls-files', '-z']);
    const input = Buffer.from(listed, 'latin1');
    const fields = (await git(['check-attr', '-z', '--stdin', ...CONVERTING], { input })).split('\0');
    const found = new Set();
    for (let index = 0; index + 2 < fields.length; index += 3) {
        const [path = '', attribute = '', value = ''] = fields.slice(index, index + 3);
        const isOff = value === 'unspecified' || value === 'unset' || (attribute === 'eol' && value === 'lf');
        if (!isOff)
            found.add(path);
    }
    return found;
}

// EXTERNAL MODULE: ./shared/tools/process.js
var process = __nccwpck_require__(905);
;// CONCATENATED MODULE: ./shared/tools/git-context.js








/**
 * Tells what is in a folder of a checkout from git's index, whose hashes are those of the files' bytes: only
 * what is changed, untracked or converted on checkout is read. `unknown` says why, where git cannot vouch for it.
 */
async function folderContent(folder, exclusions, { env, signal }) {
    const options = {
        // The job's own variables could send git to another repository, or make it wait for a password.
        env: {
            PATH: env['PATH'],
            HOME: env['HOME'],
            LC_ALL: 'C',
            GIT_TERMINAL_PROMPT: '0',
            GIT_OPTIONAL_LOCKS: '0',
        },
        encoding: 'latin1',
        ...(signal === undefined ? {} : { signal }),
    };
    try {
        const real = await (0,promises_.realpath)(folder);
        return summarise(await collect(real, '', { exclusions, options }));
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof ContentUnknown)
            return { unknown: error.message };
        return { unknown: `the folder ${folder} cannot be read: ${(0,errors/* messageOf */.b)(error)}` };
    }
}
function summarise({ entries, read }) {
    const lines = entries.map(({ mode, oid, path }) => `${mode} ${oid} ${path}\0`).sort();
    const digest = (0,external_node_crypto_.createHash)('sha256');
    for (const line of lines)
        digest.update(line, 'latin1');
    const files = entries.filter(({ mode }) => mode !== '040000').length;
    return { digest: digest.digest('hex'), files, read };
}
/** The entries of one repository's part of the folder; its submodules are collected the same way. */
async function collect(folder, prefix, collecting) {
    const { exclusions, options } = collecting;
    const git = gitIn(folder, options);
    const [index, others, converted] = await Promise.all([
        git(['ls-files', '-s', '-v', '-z']),
        git(['ls-files', '-o', '-m', '-d', '-t', '-z', '--directory']),
        convertedFiles(git),
    ]);
    const isIgnored = (path) => exclusions.isIgnored(decodePath(prefix + path));
    const staged = parseIndex(index);
    // A repository has one kind of name, and they differ in length.
    const algorithm = staged[0]?.oid.length === 64 ? 'sha256' : 'sha1';
    const stages = staged.filter(({ path }) => !isIgnored(path));
    const changes = parseOthers(others);
    const problem = stages.find(({ stage }) => stage !== '0');
    if (problem !== undefined)
        throw new ContentUnknown(`${decodePath(prefix + problem.path)} is not merged`);
    const { known, doubtful, modules } = sift(stages, changes, converted);
    const inner = await Promise.all(modules.map((path) => submodule((0,external_node_path_.join)(folder, decodePath(path)), `${prefix}${path}`, collecting)));
    const untracked = await walkAll(changes.untracked, folder, { ...collecting, prefix });
    const reading = [...doubtful.map((path) => ({ path, isEmptyFolder: false })), ...untracked];
    const read = await readEntries(folder, reading, { algorithm, converted });
    const own = [...known, ...read].map((entry) => ({ ...entry, path: prefix + entry.path }));
    return {
        entries: [...own, ...inner.flatMap(({ entries }) => entries)],
        read: reading.length + inner.reduce((sum, one) => sum + one.read, 0),
    };
}
async function submodule(folder, path, collecting) {
    const isThere = await (0,promises_.lstat)((0,external_node_path_.join)(folder, '.git')).catch(() => undefined);
    if (isThere !== undefined)
        return collect(folder, `${path}/`, collecting);
    return { entries: [{ mode: '040000', oid: '', path }], read: 0 };
}
// git-ls-files(1): `<tag> <mode> <object> <stage>\t<file>`; a lower-case tag means "assume unchanged".
function parseIndex(text) {
    return records(text).map((record) => {
        const tab = record.indexOf('\t');
        const [flag = '', mode = '', oid = '', stage = ''] = record.slice(0, tab).split(' ');
        return { flag, mode, oid, stage, path: record.slice(tab + 1) };
    });
}
function parseOthers(text) {
    const of = (tag) => records(text).flatMap((record) => (record.startsWith(`${tag} `) ? [record.slice(2)] : []));
    return { removed: new Set(of('R')), changed: new Set(of('C')), untracked: of('?') };
}
/** What the index says and the working tree confirms, and what has to be looked at. */
function sift(stages, { removed, changed }, converted) {
    const known = [];
    const doubtful = [];
    const modules = [];
    for (const { flag, mode, oid, path } of stages) {
        if (mode === '160000')
            modules.push(path);
        else if (removed.has(path))
            continue;
        // S: left out of a sparse checkout, and there only by accident; lower case: git was told not to look.
        else if (changed.has(path) || converted.has(path) || flag !== 'H')
            doubtful.push(path);
        else
            known.push({ mode, oid, path });
    }
    return { known, doubtful, modules };
}
async function walkAll(untracked, folder, { exclusions, prefix }) {
    const isIgnored = (path) => exclusions.isIgnored(decodePath(prefix + path));
    const closes = (path) => exclusions.closes(decodePath(prefix + path));
    const found = await Promise.all(untracked.map((path) => path.endsWith('/')
        ? walkFolder(folder, path === './' ? '' : path.slice(0, -1), { isIgnored, closes })
        : isIgnored(path)
            ? []
            : [{ path, isEmptyFolder: false }]));
    const entries = found.flat();
    if (entries.length > MOST_READ) {
        const first = untracked.map(decodePath).sort()[0];
        throw new ContentUnknown(`more than ${MOST_READ} files that git does not know, among them ${first}, are in the context: keep them out with .dockerignore`);
    }
    return entries;
}
const MOST_READ = 20_000;
function records(text) {
    return text.split('\0').filter((record) => record !== '');
}
function gitIn(folder, options) {
    return async (args, { input, mayFail = false } = {}) => {
        // A job's container often runs as another user than the checkout's owner, whom git would not trust.
        const trusted = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false'];
        const more = { cwd: folder, ...(input === undefined ? {} : { input }) };
        const finished = await (0,process/* run */.eF)('git', [...trusted, ...args], { ...options, ...more }).catch((error) => {
            throw new ContentUnknown((0,errors/* messageOf */.b)(error));
        });
        options.signal?.throwIfAborted();
        if (finished.status === 0)
            return finished.stdout;
        if (mayFail && finished.status === 1)
            return '';
        const said = finished.stderr.trim().split('\n')[0] ?? '';
        throw new ContentUnknown(`git says: ${said === '' ? `exit ${finished.status}` : said}`);
    };
}

;// CONCATENATED MODULE: ./shared/tools/workspace-sources.js




// Node's names of architectures in the words of platforms (containerd/platforms).
const ARCHITECTURES = {
    x64: 'amd64',
    ia32: '386',
    arm: 'arm/v7',
    ppc64: 'ppc64le',
};
/** The files of a workspace as a build reads them, and the platform of the machine. */
function openSources({ workspace, env, arch, signal }) {
    return {
        native: `linux/${ARCHITECTURES[arch] ?? arch}`,
        async text(path) {
            return (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path), 'utf8').catch((error) => {
                if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR')
                    return undefined;
                throw error;
            });
        },
        content(folder, exclusions) {
            return folderContent((0,external_node_path_.resolve)(workspace, folder), exclusions, {
                env,
                ...(signal === undefined ? {} : { signal }),
            });
        },
        sha256(text) {
            return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
        },
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
