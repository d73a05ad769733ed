import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 6745:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var resolveBlockMap = __nccwpck_require__(619);
var resolveBlockSeq = __nccwpck_require__(1610);
var resolveFlowCollection = __nccwpck_require__(562);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(7977);
var composeNode = __nccwpck_require__(413);
var resolveEnd = __nccwpck_require__(2368);
var resolveProps = __nccwpck_require__(6715);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var composeCollection = __nccwpck_require__(6745);
var composeScalar = __nccwpck_require__(1337);
var resolveEnd = __nccwpck_require__(2368);
var utilEmptyScalarPosition = __nccwpck_require__(6827);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 1337:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var resolveBlockScalar = __nccwpck_require__(293);
var resolveFlowScalar = __nccwpck_require__(7686);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 4260:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(9082);
var Document = __nccwpck_require__(7977);
var errors = __nccwpck_require__(7460);
var identity = __nccwpck_require__(1891);
var composeDoc = __nccwpck_require__(6183);
var resolveEnd = __nccwpck_require__(2368);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 619:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);
var resolveProps = __nccwpck_require__(6715);
var utilContainsNewline = __nccwpck_require__(3151);
var utilFlowIndentCheck = __nccwpck_require__(7319);
var utilMapIncludes = __nccwpck_require__(8279);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 293:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 1610:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(3571);
var resolveProps = __nccwpck_require__(6715);
var utilFlowIndentCheck = __nccwpck_require__(7319);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 2368:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 562:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var resolveEnd = __nccwpck_require__(2368);
var resolveProps = __nccwpck_require__(6715);
var utilContainsNewline = __nccwpck_require__(3151);
var utilMapIncludes = __nccwpck_require__(8279);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var resolveEnd = __nccwpck_require__(2368);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 3151:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 6827:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 7319:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(3151);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 7977:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var toJS = __nccwpck_require__(3119);
var Schema = __nccwpck_require__(1148);
var stringifyDocument = __nccwpck_require__(8577);
var anchors = __nccwpck_require__(7048);
var applyReviver = __nccwpck_require__(7817);
var createNode = __nccwpck_require__(7616);
var directives = __nccwpck_require__(9082);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 7048:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var visit = __nccwpck_require__(1360);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 7817:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 7616:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 9082:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var visit = __nccwpck_require__(1360);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 7460:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 3483:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(4260);
var Document = __nccwpck_require__(7977);
var Schema = __nccwpck_require__(1148);
var errors = __nccwpck_require__(7460);
var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var cst = __nccwpck_require__(3921);
var lexer = __nccwpck_require__(1893);
var lineCounter = __nccwpck_require__(2808);
var parser = __nccwpck_require__(3124);
var publicApi = __nccwpck_require__(4563);
var visit = __nccwpck_require__(1360);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
__webpack_unused_export__ = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
__webpack_unused_export__ = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 6669:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 5525:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(7048);
var visit = __nccwpck_require__(1360);
var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);
var toJS = __nccwpck_require__(3119);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 5605:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(7817);
var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 5153:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var stringifyPair = __nccwpck_require__(9392);
var addPairToJSMap = __nccwpck_require__(1308);
var identity = __nccwpck_require__(1891);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 4305:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);
var toJS = __nccwpck_require__(3119);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(3008);
var addPairToJSMap = __nccwpck_require__(1308);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 3571:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var stringifyCollection = __nccwpck_require__(3008);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var toJS = __nccwpck_require__(3119);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 1308:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(6669);
var merge = __nccwpck_require__(4376);
var stringify = __nccwpck_require__(3376);
var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 6242:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(293);
var resolveFlowScalar = __nccwpck_require__(7686);
var errors = __nccwpck_require__(7460);
var stringifyString = __nccwpck_require__(3665);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 5207:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3921:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(6242);
var cstStringify = __nccwpck_require__(2393);
var cstVisit = __nccwpck_require__(5207);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3921);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 2808:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3124:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3921);
var lexer = __nccwpck_require__(1893);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(4260);
var Document = __nccwpck_require__(7977);
var errors = __nccwpck_require__(7460);
var log = __nccwpck_require__(6669);
var identity = __nccwpck_require__(1891);
var lineCounter = __nccwpck_require__(2808);
var parser = __nccwpck_require__(3124);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 1148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var map = __nccwpck_require__(1231);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var tags = __nccwpck_require__(8478);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 1231:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var YAMLMap = __nccwpck_require__(2938);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 814:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var YAMLSeq = __nccwpck_require__(3571);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3665);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 5579:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 1433:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var stringifyNumber = __nccwpck_require__(3677);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 2790:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var bool = __nccwpck_require__(5579);
var float = __nccwpck_require__(1433);
var int = __nccwpck_require__(2790);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var map = __nccwpck_require__(1231);
var seq = __nccwpck_require__(814);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 8478:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var bool = __nccwpck_require__(5579);
var float = __nccwpck_require__(1433);
var int = __nccwpck_require__(2790);
var schema = __nccwpck_require__(9772);
var schema$1 = __nccwpck_require__(7331);
var binary = __nccwpck_require__(743);
var merge = __nccwpck_require__(4376);
var omap = __nccwpck_require__(6683);
var pairs = __nccwpck_require__(7221);
var schema$2 = __nccwpck_require__(3381);
var set = __nccwpck_require__(5340);
var timestamp = __nccwpck_require__(3932);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 743:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(4305);
var stringifyString = __nccwpck_require__(3665);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8514:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 2026:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var stringifyNumber = __nccwpck_require__(3677);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 7149:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 4376:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 6683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var pairs = __nccwpck_require__(7221);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 7221:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);
var YAMLSeq = __nccwpck_require__(3571);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var binary = __nccwpck_require__(743);
var bool = __nccwpck_require__(8514);
var float = __nccwpck_require__(2026);
var int = __nccwpck_require__(7149);
var merge = __nccwpck_require__(4376);
var omap = __nccwpck_require__(6683);
var pairs = __nccwpck_require__(7221);
var set = __nccwpck_require__(5340);
var timestamp = __nccwpck_require__(3932);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 5340:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 3932:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 3376:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(7048);
var identity = __nccwpck_require__(1891);
var stringifyComment = __nccwpck_require__(2875);
var stringifyString = __nccwpck_require__(3665);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 3008:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 8577:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 3677:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9392:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3665:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var foldFlowLines = __nccwpck_require__(6767);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 1360:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ firstBroken)
/* harmony export */ });
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2671);

/** Characters of a foreign value that a sentence repeats. */
const SHOWN = 80;
/** The first assertion that an answer does not hold, as a sentence about the answer; undefined where it holds all. */
function firstBroken(answer, { body, json, headers }, match) {
    const broken = [
        ...headers.map((test) => () => brokenHeader(answer, test, match)),
        ...json.map((test) => () => brokenJson(answer, test, match)),
        ...body.map((test) => () => brokenText(answer, test, match)),
    ];
    for (const look of broken) {
        const problem = look();
        if (problem !== undefined)
            return answer.truncated && problem !== '' ? `${problem} (of its first MiB)` : problem;
    }
    return undefined;
}
function brokenHeader({ headers }, { name, test }, match) {
    const value = headers[name];
    if (test.kind === 'absent')
        return value === undefined ? undefined : `has the header ${name}: ${show(value)}`;
    if (value === undefined)
        return `lacks the header ${name}`;
    if (test.kind === 'matches')
        return brokenPattern(`the header ${name}`, value, test.pattern, match);
    return value === test.value
        ? undefined
        : `has the header ${name}: ${show(value)}, expected ${show(test.value)}`;
}
function brokenText({ body }, test, match) {
    if (test.kind === 'matches')
        return brokenPattern('the body', body, test.pattern, match);
    return body.includes(test.text) ? undefined : `has a body without "${show(test.text)}"`;
}
function brokenJson({ body }, { pointer, test }, match) {
    const at = pointer === '' ? 'the body' : pointer;
    const pointed = (0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .atPointer */ .Z)(body, pointer);
    if (!pointed.found)
        return pointed.isJson ? `has nothing at ${at}` : 'has a body that is not JSON';
    return brokenValue(pointed.value, at, test, match);
}
function brokenValue(value, at, test, match) {
    if (test.kind === 'matches') {
        return brokenPattern(at, typeof value === 'string' ? value : JSON.stringify(value), test.pattern, match);
    }
    if (test.kind === 'type') {
        return isOfType(value, test.type) ? undefined : wrongValue(value, at, article(test.type));
    }
    // A text that is no JSON string in the test is still one in the answer: 1.10 is a version for people.
    const fits = value === test.text || isEqual(value, test.value);
    return fits ? undefined : wrongValue(value, at, show(test.text));
}
function wrongValue(value, at, expected) {
    return `has ${show(JSON.stringify(value))} at ${at}, expected ${expected}`;
}
function brokenPattern(what, text, pattern, match) {
    const found = match(pattern, text);
    if (found === 'too-slow')
        return `has a text for which the regular expression ${pattern} takes too long`;
    return found === undefined ? `does not match ${pattern} in ${what}: ${show(text)}` : undefined;
}
function isOfType(value, type) {
    if (type === 'integer')
        return Number.isInteger(value);
    if (type === 'array')
        return Array.isArray(value);
    if (type === 'null')
        return value === null;
    if (type === 'object')
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    return typeof value === type;
}
/** Equal as JSON: the order of an object's members does not matter, that of an array's does. */
function isEqual(one, other) {
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
        return one === other;
    const [ones, others] = [Object.entries(one), new Map(Object.entries(other))];
    if (Array.isArray(one) !== Array.isArray(other) || ones.length !== others.size)
        return false;
    return ones.every(([key, value]) => others.has(key) && isEqual(value, others.get(key)));
}
function article(type) {
    if (type === 'null')
        return 'null';
    return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}
function show(text) {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}


/***/ }),

/***/ 341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   H_: () => (/* binding */ daysLeft),
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   pX: () => (/* binding */ brokenCertificate)
/* harmony export */ });
const DAY = 86_400_000;
/** What is wrong with a certificate; an answer without TLS has none, and is blamed only where names are asked for. */
function brokenCertificate(certificate, { minDays, names }, now) {
    if (certificate === undefined)
        return names.length === 0 ? undefined : 'answers without TLS, so without a certificate';
    const days = daysLeft(certificate, now);
    if (days < minDays)
        return `has a certificate that expires in ${inDays(days)}, on ${dateOf(certificate)}; at least ${inDays(minDays)} are asked for`;
    const missing = names.filter((name) => !certificate.names.some((pattern) => covers(pattern, name)));
    if (missing.length === 0)
        return undefined;
    return `has a certificate for ${certificate.names.slice(0, 5).join(', ')}, not for ${missing.join(', ')}`;
}
/** Whole days until the certificate expires. */
function daysLeft({ validTo }, now) {
    return Math.floor((validTo - now) / DAY);
}
/** The day on which a certificate expires, as `2027-01-31`. */
function dateOf({ validTo }) {
    return new Date(validTo).toISOString().slice(0, 10);
}
function inDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}
// RFC 6125, section 6.4.3: the wildcard stands for one whole label, the first.
function covers(pattern, name) {
    const [one, other] = [pattern.toLowerCase(), name.toLowerCase()];
    return one === other || (one.startsWith('*.') && other.replace(/^[^.]+/, '*') === one);
}


/***/ }),

/***/ 3208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ namesRevision),
  j: () => (/* binding */ readCheck)
});

// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(7793);
// EXTERNAL MODULE: ./actions/smoke/pattern.js
var smoke_pattern = __nccwpck_require__(1896);
// EXTERNAL MODULE: ./actions/smoke/pointer.js
var smoke_pointer = __nccwpck_require__(2671);
// EXTERNAL MODULE: ./actions/smoke/revision-at.js
var revision_at = __nccwpck_require__(3943);
;// CONCATENATED MODULE: ./actions/smoke/assertion.js



const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
/** Parses a line of `expect-body`: a text that the body contains, or `~ regex`. */
function parseTextTest(line) {
    if (!line.startsWith('~ '))
        return { kind: 'contains', text: line };
    return { kind: 'matches', pattern: (0,smoke_pattern/* parsePattern */.E)(line.slice(2).trim(), 'after "~"') };
}
/** Parses a line of `expect-json`: `/pointer = value`, `/pointer ~ regex` or `/pointer : type`. */
function parseJsonTest(line) {
    const [, pointer = '', operator, operand = ''] = /^(?:(\/.*?)\s+)?([=~:])\s+(.+)$/.exec(line) ?? [];
    if (operator === undefined || !(0,smoke_pointer/* isPointer */._)(pointer)) {
        throw new TypeError(`/pointer = value, /pointer ~ regex or /pointer : type, got "${line}"`);
    }
    if (operator === '~')
        return { pointer, test: { kind: 'matches', pattern: (0,smoke_pattern/* parsePattern */.E)(operand, 'after "~"') } };
    if (operator === '=')
        return { pointer, test: { kind: 'equals', text: operand, value: jsonOrText(operand) } };
    const type = TYPES.find((one) => one === operand);
    if (type === undefined)
        throw new TypeError(`one of ${TYPES.join(', ')} after ":", got "${operand}"`);
    return { pointer, test: { kind: 'type', type } };
}
/** Parses a line of `expect-header`: `Name: value`, `Name ~ regex` or `!Name`. */
function parseHeaderTest(line) {
    const [, absent, matched, pattern = '', equal, value = ''] = /^(?:!\s*(\S+)|(\S+?)\s+~\s+(.+)|([^\s:]+):\s*(.*))$/.exec(line) ?? [];
    const name = (absent ?? matched ?? equal ?? '').toLowerCase();
    if (!(0,revision_at/* isHeaderName */.p$)(name))
        throw new TypeError(`Name: value, Name ~ regex or !Name, got "${line}"`);
    if (absent !== undefined)
        return { name, test: { kind: 'absent' } };
    if (matched !== undefined)
        return { name, test: { kind: 'matches', pattern: (0,smoke_pattern/* parsePattern */.E)(pattern, 'after "~"') } };
    return { name, test: { kind: 'equals', value } };
}
function jsonOrText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./actions/smoke/expectation.js
var expectation = __nccwpck_require__(9976);
// EXTERNAL MODULE: ./actions/smoke/subject.js
var smoke_subject = __nccwpck_require__(5738);
;// CONCATENATED MODULE: ./actions/smoke/check.js





/** What is asked of a target, from the step's inputs or from an item of `checks` over them. */
function readCheck(input, subject, mask) {
    const withoutIdentity = input.optional('expect-revision') === 'none';
    return {
        subject,
        name: (0,smoke_subject/* showSubject */.QB)(subject),
        asking: readAsking(input, mask),
        expectation: readExpectation(input, withoutIdentity || !namesRevision(subject)),
        pass: {
            successes: input.integer('successes', 1),
            stableFor: input.duration('stable-for'),
            instances: input.integer('instances', 1),
        },
        instanceHeader: input.parsed('instance-header', parseHeaderName),
        withoutIdentity,
        previousRevision: input.optionalParsed('previous-revision', expectation/* parseExpectedRevision */.b3),
        namespace: input.parsed('namespace', parseNamespace),
        ...readTiming(input),
    };
}
/** Whether a target can say which revision it is: the state of a container and the output of a command do not. */
function namesRevision({ kind }) {
    return kind === 'url' || kind === 'kubernetes';
}
function readAsking(input, mask) {
    return {
        method: input.parsed('method', parseMethod),
        headers: readHeaders(input, mask),
        body: input.optional('body'),
        maxRedirects: input.integer('max-redirects'),
        allowMetadata: input.boolean('allow-metadata'),
        everyAddress: input.choice('addresses', ['any', 'every']) === 'every',
        edge: input.choice('edge', ['none', 'fresh', 'hit', 'miss']),
    };
}
function readExpectation(input, withoutRevision) {
    const revisions = withoutRevision ? [] : input.parsedLines('expect-revision', expectation/* parseExpectedRevision */.b3);
    return {
        status: input.parsed('expect-status', expectation/* parseStatusRanges */.C2),
        revisions,
        revisionAt: input.parsed('revision-at', revision_at/* parseRevisionAt */.Yd),
        body: input.parsedLines('expect-body', parseTextTest),
        json: input.parsedLines('expect-json', parseJsonTest),
        headers: input.parsedLines('expect-header', parseHeaderTest),
        maxLatency: input.optionalParsed('max-latency', parseLatency),
        certificate: { minDays: input.integer('min-cert-days'), names: input.lines('cert-names') },
    };
}
function readTiming(input) {
    return {
        timeout: positive(input, 'timeout', input.duration('timeout')),
        interval: input.optional('interval') === undefined
            ? undefined
            : positive(input, 'interval', input.duration('interval')),
        attemptTimeout: positive(input, 'attempt-timeout', input.duration('attempt-timeout')),
    };
}
function positive(input, name, milliseconds) {
    return milliseconds > 0 ? milliseconds : input.refuse(name, 'must be at least 1s, got "0s"');
}
function readHeaders(input, mask) {
    const pairs = input.parsedLines('headers', (line) => parseHeader(line, mask));
    return Object.fromEntries(pairs);
}
function parseHeader(line, mask) {
    const [, name = '', value = ''] = /^([^\s:]+):\s*(.*)$/.exec(line) ?? [];
    // The value may be a secret: it is never repeated.
    if (!(0,revision_at/* isHeaderName */.p$)(name))
        throw new TypeError('lines `Name: value`, got one without a name and a colon');
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
        throw new TypeError(`lines of plain text, got another sign in ${name}`);
    if (/auth|cookie|token|key|secret|password|signature/i.test(name))
        maskHeader(value, mask);
    return [name.toLowerCase(), value];
}
function maskHeader(value, mask) {
    const withoutScheme = value.replace(/^(?:Basic|Bearer|Token|Digest)\s+/i, '');
    for (const form of new Set([value, withoutScheme]))
        if (form.length > 3)
            mask(form);
}
function parseMethod(text) {
    if (!/^[A-Za-z]+$/.test(text))
        throw new TypeError(`a method like GET, HEAD or POST, got "${text}"`);
    const method = text.toUpperCase();
    if (method === 'CONNECT')
        throw new TypeError('a method like GET, HEAD or POST; CONNECT is for proxies');
    return method;
}
function parseHeaderName(text) {
    if (!(0,revision_at/* isHeaderName */.p$)(text))
        throw new TypeError(`the name of a header, got "${text}"`);
    return text.toLowerCase();
}
function parseLatency(text) {
    const [, milliseconds] = /^(\d+)ms$/.exec(text) ?? [];
    return milliseconds === undefined ? (0,duration/* parseDuration */.E)(text) : Number(milliseconds);
}
function parseNamespace(text) {
    if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text))
        throw new TypeError(`a namespace, got "${text}"`);
    return text;
}


/***/ }),

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  OV: () => (/* binding */ closingStreak),
  nV: () => (/* binding */ concludeCourse),
  D6: () => (/* binding */ describeJudgement),
  Je: () => (/* binding */ isMiss),
  gP: () => (/* binding */ lacking),
  UC: () => (/* binding */ lastStale),
  yf: () => (/* binding */ latencyPercentile),
  $f: () => (/* binding */ propagation),
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
/** What the closing streak lacks to make the target pass, in words; nothing where it passes. */
function lacking(attempts, rule) {
    const streak = closingStreak(attempts);
    const last = streak.at(-1);
    if (last?.judgement.kind === 'as-expected' && last.judgement.final === true)
        return [];
    const spans = (last?.at ?? 0) - (streak[0]?.at ?? 0);
    const instances = new Set(streak.flatMap(({ instance }) => (instance === undefined ? [] : [instance]))).size;
    const covered = new Set(streak.map(({ coverage }) => coverage?.of));
    const missing = last?.coverage?.all.filter((one) => !covered.has(one)) ?? [];
    return [
        ...(streak.length < rule.successes ? [`${streak.length} of ${rule.successes} successes in a row`] : []),
        ...(spans < rule.stableFor
            ? [`stable for ${Math.floor(spans / 1_000)} of ${rule.stableFor / 1_000} s`]
            : []),
        ...(rule.instances > 1 && instances < rule.instances
            ? [`${instances} of ${rule.instances} different instances`]
            : []),
        ...(missing.length > 0 ? [`nothing yet from ${missing.join(', ')}`] : []),
    ];
}
/**
 * Why a target ended as it did. An answer with another revision is neither success nor failure while
 * there is time; after it, the last miss decides, unless everything was well from some moment on and
 * only too late.
 */
function concludeCourse(attempts, rule) {
    if (attempts.length > 0 && lacking(attempts, rule).length === 0)
        return 'healthy';
    const streak = closingStreak(attempts);
    const before = attempts.slice(0, attempts.length - streak.length);
    if (streak.length > 0 && before.every(isMiss))
        return 'timed-out';
    const last = before.at(-1)?.judgement.kind;
    if (lastStale(before) !== undefined)
        return 'edge-stale';
    if (last === 'other-revision')
        return 'wrong-version';
    return attempts.every(({ judgement }) => judgement.kind === 'no-answer') ? 'unreachable' : 'unhealthy';
}
/**
 * The last answer after the last success that was stale at the edge, where such answers did not end in another kind of
 * miss: one whose origin could not be asked in time is still the edge's.
 */
function lastStale(attempts) {
    const closing = attempts.slice(attempts.findLastIndex((attempt) => !isMiss(attempt)) + 1);
    const end = closing.at(-1)?.judgement.kind;
    if (end !== 'edge-stale' && end !== 'other-revision')
        return undefined;
    return closing.findLast(({ judgement }) => judgement.kind === 'edge-stale')?.judgement;
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
/**
 * Milliseconds from the origin's first answer as expected to the edge's first of the passing streak;
 * undefined where no edge was watched.
 */
function propagation(attempts) {
    const origin = attempts.find(({ originIsNew }) => originIsNew === true);
    const edge = closingStreak(attempts)[0];
    return origin === undefined || edge === undefined ? undefined : Math.max(0, edge.at - origin.at);
}
/** One line on what a try met. */
function describeJudgement(judgement) {
    switch (judgement.kind) {
        case 'as-expected':
            return judgement.revision === undefined
                ? 'as expected'
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

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ parseStatusRanges),
/* harmony export */   CZ: () => (/* binding */ isSameRevision),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   b3: () => (/* binding */ parseExpectedRevision),
/* harmony export */   zv: () => (/* binding */ expectsRedirect)
/* harmony export */ });
/* harmony import */ var _assert_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4502);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(341);
/* harmony import */ var _revision_at_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3943);



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
/** Status first, then who answered, then what: an old instance is not blamed for lacking what is new. */
function judge(outcome, expectation, judging) {
    if (outcome.kind === 'failure')
        return judgeFailure(outcome);
    const { status } = outcome;
    if (!expectation.status.some(({ from, to }) => from <= status && status <= to))
        return judgeStatus(outcome);
    const identity = judgeRevision(outcome, expectation, judging);
    if (identity.kind !== 'as-expected')
        return identity;
    return judgeContent(outcome, expectation, judging, identity.revision) ?? identity;
}
function judgeFailure({ class: kind, message: problem }) {
    const hopes = { certificate: 'faint', forbidden: 'none' };
    const hope = hopes[kind];
    return { kind: 'no-answer', class: kind, problem, ...(hope === undefined ? {} : { hope }) };
}
/** Which refusals time heals: RFC 9110 and 6585 call 408, 425 and 429 temporary, as every 5xx may be. */
function judgeStatus({ status, headers }) {
    const problem = `answers ${status}${statusHint(status, headers)}`;
    if (status === 401 || status === 403)
        return { kind: 'unexpected', problem, hope: 'faint' };
    const heals = status < 400 || status >= 500 || [408, 425, 429].includes(status);
    return heals ? { kind: 'unexpected', problem } : { kind: 'unexpected', problem, hope: 'warming' };
}
function statusHint(status, { server, via, allow }) {
    if (status === 401 || status === 403)
        return ': it wants to know who asks, see `headers`';
    if (status === 405)
        return allow === undefined ? ': it does not allow this method' : `: it allows ${allow}`;
    if (status < 502 || status > 504)
        return '';
    const proxy = server ?? via;
    return proxy === undefined
        ? ''
        : `: the proxy (${proxy.slice(0, 40)}) is up, the application behind it is not`;
}
function judgeRevision(answer, { revisions, revisionAt }, { match }) {
    const revision = (0,_revision_at_js__WEBPACK_IMPORTED_MODULE_0__/* .readRevision */ .M7)(answer, revisionAt, match);
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
function judgeContent(answer, expectation, { match, now }, revision) {
    const who = revision === undefined ? {} : { revision };
    const certificate = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenCertificate */ .pX)(answer.certificate, expectation.certificate, now);
    if (certificate !== undefined)
        return { kind: 'unexpected', problem: certificate, hope: 'faint', ...who };
    const broken = (0,_assert_js__WEBPACK_IMPORTED_MODULE_2__/* .firstBroken */ .m)(answer, expectation, match);
    if (broken !== undefined) {
        const isSettled = expectation.revisions.length > 0;
        return {
            kind: 'unexpected',
            problem: broken,
            ...(isSettled ? { hope: 'settling' } : {}),
            ...who,
        };
    }
    const { maxLatency } = expectation;
    if (maxLatency === undefined || answer.milliseconds <= maxLatency)
        return undefined;
    const problem = `answers after ${Math.round(answer.milliseconds)} ms, more than ${maxLatency} ms`;
    return { kind: 'unexpected', problem, ...who };
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

/***/ 4991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ readSmokeInputs)
});

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
// EXTERNAL MODULE: ./shared/action/inputs.js
var inputs = __nccwpck_require__(3998);
// EXTERNAL MODULE: ./actions/smoke/check.js + 1 modules
var check = __nccwpck_require__(3208);
;// CONCATENATED MODULE: ./actions/smoke/check-list.js

/** Keys that name a target: an item with one of them does not ask the flat inputs' targets. */
const SUBJECTS = ['url', 'kubernetes', 'container', 'command', 'command-in'];
/** What an item of `checks` may say. */
const KEYS = [
    ...SUBJECTS,
    'method',
    'headers',
    'body',
    'expect-status',
    'expect-body',
    'expect-json',
    'expect-header',
    'expect-revision',
    'previous-revision',
    'revision-at',
    'max-redirects',
    'max-latency',
    'min-cert-days',
    'cert-names',
    'addresses',
    'instances',
    'instance-header',
    'edge',
    'allow-metadata',
    'timeout',
    'interval',
    'attempt-timeout',
    'successes',
    'stable-for',
    'namespace',
];
/** Reads a YAML list of maps; throws a TypeError that says what was expected, and at which item. */
function readCheckItems(text, parseYaml) {
    const list = parsed(text, parseYaml);
    if (!Array.isArray(list))
        throw new TypeError(`a YAML list, each item a map of input names, got ${kindOf(list)}`);
    return list.map((item, index) => readItem(item, index + 1));
}
function parsed(text, parseYaml) {
    try {
        return parseYaml(text);
    }
    catch (cause) {
        throw new TypeError(`YAML: ${(0,errors/* messageOf */.b)(cause).split('\n')[0]}`, { cause });
    }
}
function readItem(item, position) {
    if (!isMap(item))
        throw new TypeError(`a YAML list of maps, but item ${position} is ${kindOf(item)}`);
    const entries = Object.entries(item).map(([key, value]) => {
        if (!KEYS.some((known) => known === key)) {
            throw new TypeError(`a YAML list of maps, but item ${position} has the unknown key "${key}"; known are ${KEYS.join(', ')}`);
        }
        return [key, textOf(key, value, position)];
    });
    return { overrides: Object.fromEntries(entries) };
}
/** A scalar as it is, a list one item a line, a map one `key: value` a line; but a command's list stays a list. */
function textOf(key, value, position) {
    if (typeof value === 'string')
        return value;
    if (key === 'command' && Array.isArray(value))
        return JSON.stringify(value);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        return value.join('\n');
    const isLines = isMap(value) && Object.values(value).every((item) => typeof item === 'string');
    if (isLines)
        return Object.entries(value)
            .map(([name, text]) => `${name}: ${text}`)
            .join('\n');
    throw new TypeError(`a YAML list of maps with text or lists of text in them, but item ${position} has ${kindOf(value)} at "${key}"`);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function kindOf(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a map' : 'a text';
}

// EXTERNAL MODULE: ./actions/smoke/subject.js
var subject = __nccwpck_require__(5738);
// EXTERNAL MODULE: ./actions/smoke/target-url.js
var target_url = __nccwpck_require__(7517);
;// CONCATENATED MODULE: ./actions/smoke/inputs.js






/**
 * Reads the step's inputs. The flat inputs describe targets of their own, and are what every item of `checks`
 * that does not say otherwise has too; an item that names no target asks those of the flat inputs, which then
 * are not asked a second time.
 */
function readSmokeInputs(input, reading) {
    const { mask, parseYaml } = reading;
    const items = input.optionalParsed('checks', (text) => readCheckItems(text, parseYaml)) ?? [];
    const listed = items.flatMap((item, index) => ofItem(item, index, reading));
    const borrows = items.some(({ overrides }) => !namesSubject(overrides));
    const flat = borrows ? [] : checksOf(input, mask);
    const checks = [...flat, ...listed];
    if (checks.length === 0) {
        input.refuse('url', 'is required where `checks`, `container`, `kubernetes` and `command` are empty too');
    }
    return {
        checks,
        kubeconfig: input.optional('kubeconfig'),
        kubeconfigContent: input.optionalSecret('kubeconfig-content'),
        kubeContext: input.optional('kube-context'),
    };
}
/** Reads an item of `checks` as if its keys were the step's inputs; what is wrong is said of the item. */
function ofItem({ overrides }, index, { env, mask }) {
    const own = Object.entries(overrides).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
    const cleared = namesSubject(overrides) ? SUBJECTS.map((name) => [`INPUT_${name.toUpperCase()}`, '']) : [];
    const input = new inputs/* InputReader */.i({ ...env, ...Object.fromEntries([...cleared, ...own]) }, mask);
    try {
        const checks = checksOf(input, mask);
        if (checks.length === 0)
            input.refuse('url', 'is required where the step has no target of its own');
        if (overrides['expect-revision'] !== undefined)
            refuseIdentity(input, checks);
        return checks;
    }
    catch (cause) {
        if (!(cause instanceof errors/* DeliveryError */.V))
            throw cause;
        throw new errors/* DeliveryError */.V(cause.code, `input "checks", item ${index + 1}: ${(0,errors/* messageOf */.b)(cause)}`, { cause });
    }
}
function refuseIdentity(input, checks) {
    const mute = checks.find(({ subject, withoutIdentity }) => !(0,check/* namesRevision */.e)(subject) && !withoutIdentity);
    if (mute === undefined)
        return;
    input.refuse('expect-revision', `cannot be asked of ${mute.name}: containers and commands name no revision`);
}
function namesSubject(overrides) {
    return SUBJECTS.some((name) => overrides[name] !== undefined);
}
function checksOf(input, mask) {
    return subjectsOf(input, mask).map((subject) => (0,check/* readCheck */.j)(input, subject, mask));
}
function subjectsOf(input, mask) {
    const urls = input.parsedLines('url', (line) => (0,target_url/* parseTargetUrl */.Y)(line, mask));
    const within = input.optionalParsed('command-in', (text) => (0,subject/* parseContainerName */.gZ)(text));
    const argv = input.optionalParsed('command', subject/* parseArgv */.SB);
    if (within !== undefined && argv === undefined)
        input.refuse('command-in', 'needs a `command`');
    return [
        ...urls.map((url) => ({ kind: 'url', url })),
        ...input.parsedLines('kubernetes', subject/* parseKubernetes */.Kk).map((of) => ({ kind: 'kubernetes', of })),
        ...input.parsedLines('container', subject/* parseContainer */.NJ).map((one) => ({ kind: 'container', ...one })),
        ...(argv === undefined ? [] : [{ kind: 'command', argv, within }]),
    ];
}


/***/ }),

/***/ 4277:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1621);
/* harmony import */ var _shared_tools_bounded_match_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4121);
/* harmony import */ var _shared_tools_child_environment_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(9286);
/* harmony import */ var _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6042);
/* harmony import */ var _shared_tools_docker_containers_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8415);
/* harmony import */ var _shared_tools_docker_engine_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(481);
/* harmony import */ var _shared_tools_http_probe_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8865);
/* harmony import */ var _shared_tools_kubeconfig_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(349);
/* harmony import */ var _shared_tools_kubernetes_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9826);
/* harmony import */ var _shared_tools_port_forward_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5045);
/* harmony import */ var _shared_tools_process_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6905);
/* harmony import */ var _shared_tools_yaml_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(6789);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(4991);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(9656);
/* harmony import */ var _smoke_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(2896);
/* harmony import */ var _tries_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(4273);
/**
 * Entry point of the `smoke` action: reads the step's inputs, connects the real network, engine, cluster and
 * clock and lets `smoke` ask until the targets passed or the deadline came. Importing this file runs the action.
 */
















/** Milliseconds between asking a command to end and ending it. */
const KILL_AFTER = 500;
await (0,_shared_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'smoke',
    outputs: _report_js__WEBPACK_IMPORTED_MODULE_12__/* .OUTPUTS */ .py,
    async main(context) {
        const { input, env, mask, log, signal } = context;
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .readSmokeInputs */ .P)(input, { env, mask, parseYaml: _shared_tools_yaml_js__WEBPACK_IMPORTED_MODULE_10__/* .parseYamlTexts */ .JU });
        const reach = lazyCluster(inputs, context);
        const ports = {
            prober: (0,_shared_tools_http_probe_js__WEBPACK_IMPORTED_MODULE_5__/* .httpProber */ .j)(env),
            match: (0,_shared_tools_bounded_match_js__WEBPACK_IMPORTED_MODULE_1__/* .boundedMatch */ .R)(),
            now: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.now,
            monotonic: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.monotonic,
            engine: (0,_shared_tools_docker_containers_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerContainers */ .h)((0,_shared_tools_docker_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .dockerEngine */ .J)(env)),
            run: ([file = '', ...args], until) => (0,_shared_tools_process_js__WEBPACK_IMPORTED_MODULE_9__/* .run */ .eF)(file, args, { env: (0,_shared_tools_child_environment_js__WEBPACK_IMPORTED_MODULE_15__/* .childEnvironment */ .Q)(env), signal: until, killAfter: KILL_AFTER }),
            ...podPorts(reach),
        };
        const open = (check) => (0,_tries_js__WEBPACK_IMPORTED_MODULE_14__/* .openTries */ .a)(check, inputs.checks, ports);
        try {
            const results = await (0,_smoke_js__WEBPACK_IMPORTED_MODULE_13__/* .smoke */ .Q)(inputs, { open, clock: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, random: Math.random, log }, signal);
            for (const { title, text } of (0,_report_js__WEBPACK_IMPORTED_MODULE_12__/* .lastAnswers */ .GK)(results))
                log.quote(title, text);
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_12__/* .reportSmoke */ .g1)(results, _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.now());
        }
        finally {
            await reach.close();
        }
    },
});
/** The cluster, opened by the first target that needs it. */
function lazyCluster(inputs, context) {
    let opening;
    const opened = () => {
        opening ??= (0,_shared_tools_kubeconfig_js__WEBPACK_IMPORTED_MODULE_6__/* .openKubeconfig */ .E4)(inputs, context).then((access) => ({
            access,
            cluster: (0,_shared_tools_kubernetes_js__WEBPACK_IMPORTED_MODULE_7__/* .openCluster */ .D)(access, { signal: context.signal }),
        }));
        return opening;
    };
    return {
        access: async () => (await opened()).access,
        cluster: async () => (await opened()).cluster,
        async close() {
            const found = await opening?.catch(() => undefined);
            await found?.cluster.close();
            await found?.access.remove();
        },
    };
}
function podPorts(reach) {
    return {
        cluster: {
            list: async (resource, namespace) => (await reach.cluster()).list(resource, namespace),
            service: async (name, namespace) => (await reach.cluster()).find(`${(0,_shared_tools_kubernetes_js__WEBPACK_IMPORTED_MODULE_7__/* .collectionPath */ .y)('services', namespace)}/${name}`),
        },
        forward: async (pod, until) => (0,_shared_tools_port_forward_js__WEBPACK_IMPORTED_MODULE_8__/* .openPortForward */ .B)(await reach.access(), pod, until),
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   Q: () => (/* binding */ pauseAt)
/* harmony export */ });
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
/** How long 429 and 503 want to be left alone (RFC 9110, section 10.2.3: seconds or a date), in milliseconds. */
function retryAfter(status, value, now) {
    if (value === undefined || (status !== 429 && status !== 503))
        return undefined;
    const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
    return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parsePattern)
/* harmony export */ });
/** Throws a TypeError that says where a regular expression was expected. */
function parsePattern(source, where) {
    try {
        return new RegExp(source);
    }
    catch (cause) {
        throw new TypeError(`a regular expression ${where}, got "${source}"`, { cause });
    }
}


/***/ }),

/***/ 2671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ atPointer),
/* harmony export */   _: () => (/* binding */ isPointer)
/* harmony export */ });
// RFC 6901, section 3: each reference token after a slash, "~" only as "~0" or "~1".
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
function isPointer(text) {
    return POINTER.test(text);
}
/** Looks up an RFC 6901 pointer in a JSON text; the empty pointer is the whole of it. */
function atPointer(body, pointer) {
    const parsed = parseJson(body);
    if (parsed === undefined)
        return { found: false, isJson: false };
    const tokens = pointer
        .split('/')
        .slice(1)
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    let { value } = parsed;
    for (const token of tokens) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) {
            return { found: false, isJson: true };
        }
        value = value[token];
    }
    return { found: true, value };
}
function parseJson(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  py: () => (/* binding */ OUTPUTS),
  GK: () => (/* binding */ lastAnswers),
  g1: () => (/* binding */ reportSmoke)
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
var report = __nccwpck_require__(6693);
// EXTERNAL MODULE: ./actions/smoke/certificate.js
var smoke_certificate = __nccwpck_require__(341);
// EXTERNAL MODULE: ./actions/smoke/check.js + 1 modules
var smoke_check = __nccwpck_require__(3208);
// EXTERNAL MODULE: ./actions/smoke/course.js + 1 modules
var course = __nccwpck_require__(2374);
// EXTERNAL MODULE: ./actions/smoke/expectation.js
var smoke_expectation = __nccwpck_require__(9976);
// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(7793);
;// CONCATENATED MODULE: ./actions/smoke/timeline.js
/** Signs of a strip: more of them say nothing more to the eye. */
const WIDTH = 30;
const SIGNS = {
    'no-answer': '·',
    unexpected: '✗',
    'other-revision': '○',
    'edge-stale': '◌',
    'as-expected': '●',
};
/** What each sign of a strip means, for the reader of the summary. */
const LEGEND = '`·` no answer, `✗` not as expected, `○` another revision, `◌` stale at the edge, `●` as expected';
/**
 * The course as one sign for each span of time, in order: the worst of each span shows, so that no miss hides
 * between two successes.
 */
function strip(attempts) {
    const begin = attempts[0]?.at ?? 0;
    const length = (attempts.at(-1)?.at ?? 0) - begin;
    const width = Math.min(WIDTH, attempts.length);
    const spans = Array.from({ length: width }, () => []);
    for (const { at, judgement } of attempts) {
        const share = length === 0 ? 0 : (at - begin) / length;
        spans[Math.min(width - 1, Math.floor(share * width))]?.push(judgement.kind);
    }
    const worstFirst = Object.keys(SIGNS);
    return spans
        .map((kinds) => SIGNS[worstFirst.find((kind) => kinds.includes(kind)) ?? 'as-expected'])
        .filter((_, index) => (spans[index]?.length ?? 0) > 0)
        .join('');
}

;// CONCATENATED MODULE: ./actions/smoke/target-details.js




/** Lines of a list: a target that flaps for two minutes has hundreds of changes. */
const KEPT = 20;
/** What came, in which order, and what the failing answer looked like. */
function targetDetails({ check, attempts }) {
    const heads = attempts.flatMap(({ head }) => (head === undefined ? [] : [head]));
    const [first, last] = [heads[0], heads.at(-1)];
    const parts = [histogram(attempts), changes(attempts), `In the timeline: ${LEGEND}.`];
    if (first !== undefined)
        parts.push('The first answer that was not as expected:', codeBlock(first));
    if (last !== undefined && last !== first)
        parts.push('The last one:', codeBlock(last));
    return details(check.name, parts.join('\n\n'));
}
/** How often each kind of answer or failure came, by class and in plain words, the most frequent first. */
function histogram(attempts) {
    const counts = new Map();
    for (const { judgement } of attempts) {
        const text = (0,course/* describeJudgement */.D6)(judgement);
        const known = counts.get(text);
        if (known === undefined)
            counts.set(text, { judgement, count: 1 });
        else
            known.count += 1;
    }
    const rows = [...counts].sort(([, one], [, other]) => other.count - one.count);
    const shown = rows
        .slice(0, KEPT)
        .map(([text, { judgement, count }]) => [classOf(judgement), escapeText(text), String(count)]);
    if (rows.length > KEPT)
        shown.push(['', `… and ${rows.length - KEPT} kinds more`, '']);
    return table(['Class', 'What came', 'Attempts'], shown);
}
function classOf(judgement) {
    return judgement.kind === 'no-answer' ? judgement.class : judgement.kind;
}
function changes(attempts) {
    const all = attempts.filter(({ judgement }, index) => (0,course/* describeJudgement */.D6)(judgement) !== (0,course/* describeJudgement */.D6)(attempts[index - 1]?.judgement ?? NOTHING));
    const kept = all.slice(0, KEPT);
    const lines = kept.map(({ at, judgement }) => `- ${(0,duration/* formatDuration */.a)(at)}: ${escapeText((0,course/* describeJudgement */.D6)(judgement))}`);
    if (all.length > kept.length)
        lines.push(`- … and ${all.length - kept.length} changes more`);
    return lines.join('\n');
}
const NOTHING = { kind: 'unexpected', problem: '' };

;// CONCATENATED MODULE: ./actions/smoke/target-report.js





/** Milliseconds from the start of the step until the answer that began the passing streak. */
function healthyAfter({ reason, attempts }) {
    const first = (0,course/* closingStreak */.OV)(attempts)[0];
    return reason === 'healthy' && first !== undefined ? first.at + first.milliseconds : undefined;
}
/** One line: what became of the target and why. */
function targetHeadline(target) {
    const { check, reason, attempts } = target;
    const { name } = check;
    switch (reason) {
        case 'healthy':
            return `${name} ${howItAnswers(target)} after ${(0,duration/* formatDuration */.a)(healthyAfter(target) ?? 0)}${propagated(attempts)}`;
        case 'wrong-version':
            return `${name} answers as ${countRevisions(target)}; expected ${expected(check)}`;
        case 'edge-stale':
            return `${name}: ${staleProblem(attempts)}; expected ${expected(check)}`;
        case 'timed-out': {
            const deadline = (0,duration/* formatDuration */.a)(check.timeout);
            return `${name} answered as expected ${(0,course/* closingStreak */.OV)(attempts).length} times in a row when the deadline of ${deadline} came, but ${(0,course/* lacking */.gP)(attempts, check.pass).join(', ')}`;
        }
        default:
            return `${name}: ${lastProblem(attempts)} (${effort(target)})`;
    }
}
function howItAnswers({ check, attempts }) {
    if (check.subject.kind === 'container')
        return `is ${check.subject.want}`;
    if (check.subject.kind === 'command')
        return 'exits 0';
    const revision = [...(0,course/* seenRevisions */.a)((0,course/* closingStreak */.OV)(attempts)).keys()].map(course/* showRevision */.rB).join(', ');
    return revision === '' ? 'answers as expected' : `answers as ${revision}`;
}
function propagated(attempts) {
    const took = (0,course/* propagation */.$f)(attempts);
    return took === undefined || took === 0
        ? ''
        : `; the edge took ${(0,duration/* formatDuration */.a)(took)} longer than the origin`;
}
function expected({ expectation }) {
    const { revisions } = expectation;
    return revisions.length === 0 ? 'what the origin answers' : revisions.map(course/* showRevision */.rB).join(' or ');
}
/** How long and how often it was tried, and whether waiting was given up. */
function effort({ check, attempts, givenUp }) {
    const last = attempts.at(-1);
    const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`;
    if (!givenUp || last === undefined)
        return `${count} in ${(0,duration/* formatDuration */.a)(check.timeout)}`;
    return `${count}; given up after ${(0,duration/* formatDuration */.a)(last.at + last.milliseconds)}, since time does not heal it`;
}
/** `1234567 7 times, 89abcde (the previous revision) once`. */
function countRevisions({ check, attempts }) {
    return [...(0,course/* seenRevisions */.a)(attempts)]
        .map(([revision, count]) => {
        const times = count === 1 ? 'once' : `${count} times`;
        return `${(0,course/* showRevision */.rB)(revision)}${who(revision, check)} ${times}`;
    })
        .join(', ');
}
function who(revision, { previousRevision, expectation }) {
    if (previousRevision === undefined)
        return '';
    if (expectation.revisions.some((one) => (0,smoke_expectation/* isSameRevision */.CZ)(one, revision)))
        return '';
    return (0,smoke_expectation/* isSameRevision */.CZ)(revision, previousRevision)
        ? ' (the previous revision)'
        : ' (neither the expected revision nor the previous one)';
}
function staleProblem(attempts) {
    const stale = (0,course/* lastStale */.UC)(attempts.slice(0, attempts.findLastIndex(course/* isMiss */.Je) + 1));
    return stale === undefined ? lastProblem(attempts) : (0,course/* describeJudgement */.D6)(stale);
}
function lastProblem(attempts) {
    const miss = attempts.findLast(course/* isMiss */.Je);
    return miss === undefined ? 'no answer' : (0,course/* describeJudgement */.D6)(miss.judgement);
}
/** A row of the summary's table. */
function targetRow(target) {
    const { check, attempts, reason } = target;
    const after = healthyAfter(target);
    return [
        code(check.name),
        reason,
        String(attempts.length),
        after === undefined ? '' : (0,duration/* formatDuration */.a)(after),
        latency(attempts, 0.5),
        latency(attempts, 0.95),
        escapeText(countRevisions(target)),
        code(strip(attempts)),
    ];
}
function latency(attempts, share) {
    const milliseconds = (0,course/* latencyPercentile */.yf)(attempts, share);
    return milliseconds === undefined ? '' : `${milliseconds} ms`;
}

;// CONCATENATED MODULE: ./actions/smoke/report.js








/** The outputs beside the common three. */
const OUTPUTS = ['attempts', 'healthy-after', 'seen-revisions', 'latency-p50', 'latency-p95'];
/** Days that a certificate is still valid, below which a pass says so. */
const EXPIRES_SOON = 14;
/** Targets whose headlines the first line names. */
const NAMED = 3;
/** `now` is what certificates are held against. */
function reportSmoke(targets, now) {
    const failing = targets.filter(({ reason }) => reason !== 'healthy');
    const hasPassed = failing.length === 0;
    const reasonCode = failing[0]?.reason ?? 'healthy';
    const headline = headlineOf(targets, failing);
    const warnings = hasPassed ? warningsOf(targets, now) : [];
    return {
        verdict: hasPassed ? 'passed' : 'failed',
        reasonCode,
        headline,
        outputs: outputsOf(targets),
        result: {
            identity: targets.every(checksIdentity) ? 'checked' : 'not-checked',
            'proves-nothing-new': hasPassed && targets.some(answersAsPrevious),
            targets: targets.map((target) => resultOf(target, now)),
        },
        summary: [
            `### Smoke: ${hasPassed ? 'passed' : 'failed'} (${reasonCode})`,
            escapeText(headline),
            table(['Target', 'Ended', 'Attempts', 'Healthy after', 'p50', 'p95', 'Revisions that answered', 'Timeline'], targets.map(targetRow)),
            ...warnings.map((warning) => `> ${escapeText(warning)}`),
            ...failing.map(targetDetails),
        ].join('\n\n'),
        warnings,
    };
}
/** What failing targets answered last, for the log: to be quoted, since it is foreign. */
function lastAnswers(targets) {
    return targets
        .filter(({ reason }) => reason !== 'healthy')
        .flatMap(({ check, attempts }) => {
        const head = attempts.findLast((attempt) => attempt.head !== undefined)?.head;
        return head === undefined
            ? []
            : [{ title: `The last answer of ${check.name} that was not as expected`, text: head }];
    });
}
function headlineOf(targets, failing) {
    const shown = (failing.length === 0 ? targets : failing).map(targetHeadline);
    const more = shown.length > NAMED ? [`and ${shown.length - NAMED} more`] : [];
    const lines = [...shown.slice(0, NAMED), ...more].join('; ');
    if (targets.length === 1)
        return lines;
    if (failing.length === 0)
        return `all ${targets.length} targets pass: ${lines}`;
    return `${failing.length} of ${targets.length} targets failed: ${lines}`;
}
function warningsOf(targets, now) {
    const warnings = [];
    if (targets.some((target) => !checksIdentity(target) && !target.check.withoutIdentity)) {
        warnings.push('smoke passed without knowing who answered: an old instance passes as well as a new one. Set `expect-revision`, or write `none` there');
    }
    if (targets.some(answersAsPrevious)) {
        warnings.push('the revision that answered is the previous one: this proves that it answers, not that anything new was deployed');
    }
    const caveats = targets.flatMap(({ attempts }) => attempts.at(-1)?.caveat ?? []);
    return [...warnings, ...new Set(caveats), ...targets.flatMap((target) => expiring(target, now))];
}
function expiring({ check, attempts }, now) {
    const certificate = attempts.findLast((attempt) => attempt.certificate !== undefined)?.certificate;
    if (certificate === undefined)
        return [];
    const days = (0,smoke_certificate/* daysLeft */.H_)(certificate, now.getTime());
    if (days >= EXPIRES_SOON)
        return [];
    return [`the certificate of ${check.name} expires in ${(0,smoke_certificate/* inDays */.DV)(days)}, on ${(0,smoke_certificate/* dateOf */.Q$)(certificate)}`];
}
/** Whether it was checked who answered; containers and commands are nobody who could say. */
function checksIdentity({ check }) {
    return check.expectation.revisions.length > 0 || !(0,smoke_check/* namesRevision */.e)(check.subject);
}
function answersAsPrevious({ check, attempts }) {
    const { previousRevision } = check;
    if (previousRevision === undefined)
        return false;
    const seen = [...(0,course/* seenRevisions */.a)((0,course/* closingStreak */.OV)(attempts)).keys()];
    return seen.some((revision) => (0,smoke_expectation/* isSameRevision */.CZ)(revision, previousRevision));
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
function resultOf(target, now) {
    const { check, reason, attempts, givenUp } = target;
    const after = healthyAfter(target);
    const certificate = attempts.findLast((attempt) => attempt.certificate !== undefined)?.certificate;
    const propagated = (0,course/* propagation */.$f)(attempts);
    const instances = new Set((0,course/* closingStreak */.OV)(attempts).flatMap(({ instance }) => instance ?? []));
    return {
        [check.subject.kind]: check.name,
        'reason-code': reason,
        attempts: attempts.length,
        'given-up': givenUp,
        'healthy-after': after === undefined ? null : Number(seconds(after)),
        'seen-revisions': Object.fromEntries((0,course/* seenRevisions */.a)(attempts)),
        ...(instances.size === 0 ? {} : { instances: [...instances].slice(0, 50) }),
        ...(propagated === undefined ? {} : { propagation: Number(seconds(propagated)) }),
        ...(certificate === undefined ? {} : { 'cert-days-left': (0,smoke_certificate/* daysLeft */.H_)(certificate, now.getTime()) }),
    };
}
function seconds(milliseconds) {
    return (milliseconds / 1_000).toFixed(1);
}


/***/ }),

/***/ 3943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ readRevision),
/* harmony export */   Yd: () => (/* binding */ parseRevisionAt),
/* harmony export */   it: () => (/* binding */ formatRevisionAt),
/* harmony export */   p$: () => (/* binding */ isHeaderName)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1896);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2671);


/** Characters of a foreign revision that are kept: enough for a commit or a version. */
const KEPT = 64;
// RFC 9110, section 5.6.2: token.
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Whether a text can be the name of a header. */
function isHeaderName(text) {
    return HEADER.test(text);
}
/** Parses `json:/pointer`, `header:Name` or `body:<regular expression>`. */
function parseRevisionAt(text) {
    const colon = text.indexOf(':');
    const kind = text.slice(0, Math.max(colon, 0));
    const rest = text.slice(colon + 1);
    if (kind === 'json' && (0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .isPointer */ ._)(rest))
        return { kind, pointer: rest };
    if (kind === 'header' && isHeaderName(rest))
        return { kind, name: rest.toLowerCase() };
    if (kind === 'body' && rest !== '')
        return { kind, pattern: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(rest, 'after "body:"') };
    throw new TypeError(`json:/pointer, header:Name or body:<regular expression>, got "${text}"`);
}
function formatRevisionAt(at) {
    if (at.kind === 'json')
        return `json:${at.pointer}`;
    return at.kind === 'header' ? `header:${at.name}` : `body:${at.pattern.source}`;
}
/** The revision that an answer names, made printable; undefined where it names none. */
function readRevision(answer, at, match) {
    const found = findRevision(answer, at, match)?.trim();
    if (found === undefined || found === '')
        return undefined;
    return found.replaceAll(/[^\x21-\x7e]+/g, '?').slice(0, KEPT);
}
function findRevision({ headers, body }, at, match) {
    if (at.kind === 'header')
        return headers[at.name];
    if (at.kind === 'json') {
        const { value } = (0,_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .atPointer */ .Z)(body, at.pointer);
        return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    }
    const groups = match(at.pattern, body);
    return groups === 'too-slow' ? undefined : (groups?.[1] ?? groups?.[0]);
}


/***/ }),

/***/ 2896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ smoke)
});

// EXTERNAL MODULE: ./actions/smoke/course.js + 1 modules
var course = __nccwpck_require__(2374);
;// CONCATENATED MODULE: ./actions/smoke/give-up.js
/** How many misses of one hope in a row, over how many milliseconds, make waiting for more of them pointless. */
const LIMITS = {
    none: { misses: 1, lasting: 0 },
    faint: { misses: 3, lasting: 0 },
    settling: { misses: 3, lasting: 10_000 },
    warming: { misses: 3, lasting: 30_000 },
};
/**
 * Whether the closing misses are of a kind that time does not heal, and lasted long enough to believe it.
 * What is not known to be lasting is waited for until the deadline.
 */
function isHopeless(attempts) {
    const last = attempts.at(-1);
    const hope = last === undefined ? undefined : hopeOf(last);
    if (last === undefined || hope === undefined)
        return false;
    const run = attempts.slice(attempts.findLastIndex((attempt) => hopeOf(attempt) !== hope) + 1);
    const { misses, lasting } = LIMITS[hope];
    return run.length >= misses && last.at - (run[0]?.at ?? last.at) >= lasting;
}
function hopeOf({ judgement }) {
    return 'hope' in judgement ? judgement.hope : undefined;
}

// EXTERNAL MODULE: ./actions/smoke/pace.js
var pace = __nccwpck_require__(8763);
;// CONCATENATED MODULE: ./actions/smoke/smoke.js



/** Asks every target at the same time, each until it passed, the deadline came or waiting is pointless. */
async function smoke(inputs, ports, signal) {
    const began = ports.clock.monotonic();
    // A target that cannot be tried at all ends the others' waiting too.
    const broken = new AbortController();
    const either = AbortSignal.any([signal, broken.signal]);
    const results = inputs.checks.map(async (check) => {
        const attempts = await watchTarget({ check, ports, signal: either, began });
        const reason = (0,course/* concludeCourse */.nV)(attempts, check.pass);
        return { check, attempts, reason, givenUp: reason !== 'healthy' && isHopeless(attempts) };
    });
    return Promise.all(results).catch(async (error) => {
        broken.abort(error);
        await Promise.allSettled(results);
        // Why the run was cancelled says more than that a wait was aborted.
        signal.throwIfAborted();
        throw error;
    });
}
async function watchTarget(watch) {
    const tries = watch.ports.open(watch.check);
    try {
        return await untilDecided(watch, tries);
    }
    finally {
        await tries.close();
    }
}
async function untilDecided(watch, tries) {
    const { check, ports, signal, began } = watch;
    const attempts = [];
    for (;;) {
        const attempt = await tryOnce(watch, tries, attempts.length === 0);
        if (attempt === undefined)
            return attempts;
        attempts.push(attempt);
        tellChange(watch, attempts);
        if ((0,course/* lacking */.gP)(attempts, check.pass).length === 0 || isHopeless(attempts))
            return attempts;
        const pause = pauseAfter(watch, attempt);
        if (ports.clock.monotonic() + pause >= began + check.timeout)
            return attempts;
        await ports.clock.wait(pause, signal);
    }
}
/** Milliseconds until the next attempt: never before this one is over, nor before the target wants to be asked again. */
function pauseAfter({ check, ports, began }, { at, retryAfter = 0 }) {
    const over = ports.clock.monotonic() - began - at;
    return Math.max(0, retryAfter, (0,pace/* pauseAt */.Q)(at, check.interval, ports.random()) - over);
}
/**
 * An attempt in what is left until the deadline; none where that has passed, as on a machine that wakes late, or where
 * the deadline cut it short: it says nothing that earlier ones do not. The first one counts whatever it is.
 */
async function tryOnce({ check, ports, signal, began }, tries, isFirst) {
    const at = ports.clock.monotonic() - began;
    const left = check.timeout - at;
    if (left <= 0 && !isFirst)
        return undefined;
    const trial = await tries.once(Math.max(1, Math.ceil(Math.min(check.attemptTimeout, left))), signal);
    const { judgement } = trial;
    const isLate = judgement.kind === 'no-answer' && judgement.class === 'timeout';
    return isLate && left < check.attemptTimeout && !isFirst ? undefined : { at, ...trial };
}
function tellChange({ check, ports }, attempts) {
    const [previous, last] = [attempts.at(-2), attempts.at(-1)];
    if (last === undefined)
        return;
    const text = (0,course/* describeJudgement */.D6)(last.judgement);
    if (previous !== undefined && (0,course/* describeJudgement */.D6)(previous.judgement) === text)
        return;
    ports.log.info(`${((last.at + last.milliseconds) / 1_000).toFixed(1)} s  ${check.name}  ${text}`);
}


/***/ }),

/***/ 5738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ parseKubernetes),
/* harmony export */   NJ: () => (/* binding */ parseContainer),
/* harmony export */   QB: () => (/* binding */ showSubject),
/* harmony export */   SB: () => (/* binding */ parseArgv),
/* harmony export */   gZ: () => (/* binding */ parseContainerName),
/* harmony export */   zW: () => (/* binding */ showContainer)
/* harmony export */ });
/* harmony import */ var _target_url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7517);

const KINDS = {
    service: 'service',
    svc: 'service',
    deployment: 'deployment',
    deploy: 'deployment',
    statefulset: 'statefulset',
    sts: 'statefulset',
    daemonset: 'daemonset',
    ds: 'daemonset',
    pod: 'pod',
    po: 'pod',
};
/** Parses `kind/name:port/path`, as `deployment/web:8080/version` or `service/web:http/version`. */
function parseKubernetes(text) {
    // RFC 1123 names, as the API server wants them.
    const [, kind = '', name = '', port = '', path = ''] = /^([a-z]+)\/([a-z0-9]([-a-z0-9.]*[a-z0-9])?):([a-z0-9][-a-z0-9]*)(\/\S*)?$/.exec(text)?.toSpliced(3, 1) ??
        [];
    const known = KINDS[kind];
    if (known === undefined || name === '') {
        throw new TypeError(`kind/name:port/path like deployment/web:8080/version, with a service, deployment, statefulset, daemonset or pod, got "${text}"`);
    }
    return { kind: known, name, port, path: path === '' ? '/' : path };
}
/** Parses `name`, `compose:project` or `compose:project/service`, each with ` completed` after it where it runs once. */
function parseContainer(text) {
    const [, name = '', wanted] = /^(\S+)(?:\s+(completed|healthy))?$/.exec(text) ?? [];
    const want = wanted === 'completed' ? 'completed' : 'healthy';
    return { of: parseContainerName(name, text), want };
}
function parseContainerName(name, text = name) {
    const [, project, service] = /^compose:([\w-]+)(?:\/([\w.-]+))?$/.exec(name) ?? [];
    if (project !== undefined)
        return { name: undefined, project, service };
    if (/^[a-zA-Z0-9][\w.-]*$/.test(name))
        return { name, project: undefined, service: undefined };
    throw new TypeError(`a container's name, compose:project or compose:project/service, and "completed" after it where it runs once, got "${text}"`);
}
/** Parses a program and its arguments as a JSON array; no shell reads it. */
function parseArgv(text) {
    const expected = `a JSON array of a program and its arguments like ["pg_isready", "-q"], got "${text}"`;
    try {
        const parsed = JSON.parse(text);
        const isArgv = Array.isArray(parsed) && parsed.length > 0 && parsed.every((part) => typeof part === 'string');
        if (isArgv && parsed[0] !== '')
            return parsed;
    }
    catch (cause) {
        throw new TypeError(expected, { cause });
    }
    throw new TypeError(expected);
}
/** The target as it may be printed. */
function showSubject(subject) {
    switch (subject.kind) {
        case 'url':
            return (0,_target_url_js__WEBPACK_IMPORTED_MODULE_0__/* .showUrl */ .j)(subject.url);
        case 'kubernetes': {
            const { kind, name, port, path } = subject.of;
            return `${kind}/${name}:${port}${path}`;
        }
        case 'container':
            return showContainer(subject.of);
        case 'command': {
            const command = subject.argv.join(' ');
            return subject.within === undefined ? command : `${command} (in ${showContainer(subject.within)})`;
        }
    }
}
function showContainer({ name, project, service }) {
    if (name !== undefined)
        return name;
    return service === undefined ? `compose:${project}` : `compose:${project}/${service}`;
}


/***/ }),

/***/ 7517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseTargetUrl),
/* harmony export */   j: () => (/* binding */ showUrl)
/* harmony export */ });
/** Parses an http or https address; `mask` is told every form in which its credentials could show up. */
function parseTargetUrl(text, mask) {
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
/** The address as it may be printed: without user and password. */
function showUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}${url.search}`;
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

/***/ 4273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ openTries)
});

;// CONCATENATED MODULE: ./actions/smoke/cache-header.js
/** The headers that caches speak in, in the order in which they are believed. */
const CACHE_HEADERS = [
    'cache-status',
    'cf-cache-status',
    'x-cache',
    'x-cache-hits',
    'age',
    'via',
    'x-served-by',
];
/**
 * Reads what the nearest cache says of itself: Cache-Status (RFC 9211, whose last member is the cache nearest
 * to the user), then what CDNs say in their own words, then Age (RFC 9111), which only a stored answer has above zero.
 */
function cacheAnswer(headers) {
    const said = [
        fromCacheStatus(headers['cache-status']),
        fromWord(headers['cf-cache-status']),
        fromWord(headers['x-cache']),
    ];
    const found = said.find((answer) => answer !== 'unknown');
    if (found !== undefined)
        return found;
    return Number(headers['age'] ?? 0) > 0 ? 'hit' : 'unknown';
}
/** One line of what caches said: `Age 1834, X-Cache HIT`. */
function describeCache(headers) {
    return CACHE_HEADERS.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [`${title(name)} ${value.slice(0, 80)}`];
    }).join(', ');
}
function fromCacheStatus(value) {
    const nearest = value?.split(',').at(-1);
    if (nearest === undefined)
        return 'unknown';
    if (/;\s*hit\b(?!\s*=\s*\?0)/i.test(nearest))
        return 'hit';
    return /;\s*fwd\b/i.test(nearest) ? 'miss' : 'unknown';
}
/** CDNs list their tiers from the origin outwards, so that the last word is of the nearest one. */
function fromWord(value) {
    const nearest = value?.split(',').at(-1)?.toLowerCase() ?? '';
    if (/\bmiss\b|_miss\b|bypass|expired|dynamic|pass\b/.test(nearest))
        return 'miss';
    return /hit\b|stale|updating|revalidated/.test(nearest) ? 'hit' : 'unknown';
}
function title(name) {
    return name.replaceAll(/(^|-)([a-z])/g, (_, dash, letter) => `${dash}${letter.toUpperCase()}`);
}

;// CONCATENATED MODULE: ./actions/smoke/answer-head.js

/** Headers that help to see who answered; others may carry what is nobody's business. */
const TELLING = ['content-type', 'location', 'server', 'retry-after', ...CACHE_HEADERS];
const HEADER_KEPT = 200;
const BODY_KEPT = 600;
/** The beginning of an answer for people: status, telling headers and the body's first lines, printable. */
function answerHead({ status, headers, body, truncated }, first = `HTTP ${status}`) {
    const telling = TELLING.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [`${name}: ${cut(value, HEADER_KEPT)}`];
    });
    const start = cut(body.trim(), BODY_KEPT, truncated);
    return [first, ...telling, '', start].map(printable).join('\n').trimEnd();
}
function cut(text, length, more = false) {
    return text.length > length || more ? `${text.slice(0, length)} …` : text;
}
function printable(text) {
    return text.replaceAll(/[\p{Cf}]/gu, '').replaceAll(/[^\P{Cc}\n]/gu, ' ');
}

// EXTERNAL MODULE: ./actions/smoke/assert.js
var assert = __nccwpck_require__(4502);
// EXTERNAL MODULE: ./actions/smoke/subject.js
var subject = __nccwpck_require__(5738);
;// CONCATENATED MODULE: ./actions/smoke/within.js
/**
 * Does something that a time ends, in milliseconds, or the signal, with whose reason it then rejects; `late` where the
 * time was up first. What does not listen to its signal is not waited for.
 */
async function within(milliseconds, signal, act) {
    signal.throwIfAborted();
    const limit = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)));
    const either = AbortSignal.any([signal, limit]);
    const ended = new Promise((_, reject) => {
        either.addEventListener('abort', () => reject(either.reason), { once: true });
    });
    try {
        const value = await Promise.race([act(either), ended]);
        signal.throwIfAborted();
        return limit.aborted ? 'late' : value;
    }
    catch (error) {
        signal.throwIfAborted();
        if (limit.aborted)
            return 'late';
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/smoke/try-command.js




/** Runs a command, on the runner or in a container; exit 0 is a success if its output is as expected too. */
function triesOfCommand(check, argv, where, { run, engine, match, monotonic }) {
    return {
        async once(timeout, signal) {
            const began = monotonic();
            const executed = await within(timeout, signal, (either) => where === undefined ? run(argv, either) : inContainer(engine, where, argv, either));
            const milliseconds = monotonic() - began;
            if (executed === 'late')
                return { milliseconds, judgement: late(argv, timeout) };
            if (isRefusal(executed))
                return { milliseconds, judgement: { kind: 'unexpected', problem: executed.problem } };
            const judgement = judgeExecuted(executed, check, match);
            const head = judgement.kind === 'as-expected'
                ? {}
                : { head: answerHead(answerOf(executed), `exit ${executed.status}`) };
            return { milliseconds, judgement, ...head };
        },
        close: async () => undefined,
    };
}
function isRefusal(executed) {
    return 'problem' in executed;
}
async function inContainer(engine, where, argv, signal) {
    const [container] = (await engine.find(where, signal)).filter(({ status }) => status === 'running');
    if (container === undefined)
        return { problem: `${(0,subject/* showContainer */.zW)(where)} does not run, so nothing can run in it` };
    return engine.exec(container.id, argv, signal);
}
function judgeExecuted(executed, { expectation }, match) {
    const { status, stdout, stderr } = executed;
    if (status !== 0) {
        const said = (stderr.trim() || stdout.trim()).split('\n').at(-1)?.slice(0, 160) ?? '';
        return { kind: 'unexpected', problem: said === '' ? `exits ${status}` : `exits ${status}: ${said}` };
    }
    const broken = (0,assert/* firstBroken */.m)(answerOf(executed), { ...expectation, headers: [] }, match);
    return broken === undefined
        ? { kind: 'as-expected', revision: undefined }
        : { kind: 'unexpected', problem: broken };
}
/** What a command printed, as the assertions on bodies read it. */
function answerOf({ status, stdout, stderr }) {
    const body = status === 0 ? stdout : stderr || stdout;
    return { kind: 'answer', status, headers: {}, body, truncated: false, milliseconds: 0 };
}
function late(argv, timeout) {
    const problem = `${argv[0]} does not end within ${Number((timeout / 1_000).toFixed(1))} s`;
    return { kind: 'no-answer', class: 'timeout', problem };
}

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
;// CONCATENATED MODULE: ./actions/smoke/forgiving.js

/**
 * Makes a look at a service that is allowed to be away for a moment: what fails before it ever worked, or for lack of
 * rights, is an error, since waiting will not help; what fails later is a hiccup, in words.
 */
function forgiving(look) {
    let hasWorked = false;
    return async (...args) => {
        try {
            const value = await look(...args);
            hasWorked = true;
            return value;
        }
        catch (error) {
            if (!hasWorked || !(error instanceof errors/* DeliveryError */.V) || forgiving_isRefusal(error))
                throw error;
            return { hiccup: error.message };
        }
    };
}
function forgiving_isRefusal({ cause }) {
    const status = typeof cause === 'object' && cause !== null && 'status' in cause ? cause.status : undefined;
    return status === 401 || status === 403;
}

;// CONCATENATED MODULE: ./actions/smoke/judge-container.js
/** A container without HEALTHCHECK has to have run for so long, or a crash loop would look well in between. */
const RUNNING_FOR = 5_000;
const OUTPUT_KEPT = 160;
const WELL = { kind: 'as-expected', revision: undefined };
/** Whether a service runs, and its HEALTHCHECK agrees. */
function judgeService(state) {
    const { status, health, restartCount, restarts, runningFor } = state;
    if (status === 'restarting')
        return miss(state, `is restarted again and again: ${restartText(state)}`, 'settling');
    if (status === 'exited' || status === 'dead') {
        return miss(state, `does not run: ${exitText(state)}`, restarts ? 'settling' : 'faint');
    }
    if (status !== 'running')
        return miss(state, `is ${status}`);
    if (health !== undefined)
        return judgeHealth(state, health);
    if (runningFor >= RUNNING_FOR)
        return WELL;
    const again = restartCount === 0 ? '' : `, after ${times(restartCount)}`;
    return miss(state, `has run for ${(runningFor / 1_000).toFixed(1)} s only${again}`);
}
/** Whether what runs once has ended well; that cannot become otherwise. */
function judgeOnce(state) {
    const { status, exitCode, restarts } = state;
    if (status === 'exited' && exitCode === 0)
        return { ...WELL, final: true };
    if (status === 'exited' || status === 'dead') {
        return miss(state, `has failed: ${exitText(state)}`, restarts ? 'settling' : 'none');
    }
    if (status === 'restarting')
        return miss(state, `fails again and again: ${restartText(state)}`, 'settling');
    return miss(state, status === 'created' ? 'was not started yet' : 'has not ended yet');
}
/**
 * All services of a Compose project together: what others wait for until it has exited 0 runs once, the rest
 * runs on. `apart` are services that have a check of their own.
 */
function judgeProject(states, apart) {
    const once = new Set(states.flatMap(({ waitsForCompletionOf }) => waitsForCompletionOf));
    const judged = states
        .filter(({ service }) => service === undefined || !apart.includes(service))
        .map((state) => (once.has(state.service ?? '') ? judgeOnce(state) : judgeService(state)));
    const misses = judged.flatMap((judgement) => (judgement.kind === 'unexpected' ? [judgement] : []));
    const [first] = misses.toSorted((one, other) => rank(one.hope) - rank(other.hope));
    if (first === undefined)
        return WELL;
    return { ...first, problem: misses.map(({ problem }) => problem).join('; ') };
}
const RANKS = ['none', 'faint', 'settling', 'warming', undefined];
const rank = (hope) => RANKS.indexOf(hope);
function judgeHealth(state, health) {
    const { status, failingStreak } = health;
    if (status === 'healthy')
        return WELL;
    const failing = failingStreak === 0 ? '' : `: the check failed ${failingStreak} times in a row${checkText(health)}`;
    if (status === 'unhealthy')
        return miss(state, `is unhealthy${failing}`, 'settling');
    return miss(state, `is ${status}${failing}`);
}
function checkText({ exitCode, output }) {
    const said = output.replaceAll(/\s+/g, ' ').trim().slice(0, OUTPUT_KEPT);
    const code = exitCode === undefined ? '' : `, exit ${exitCode}`;
    return said === '' ? code : `${code}: ${said}`;
}
function restartText(state) {
    return `${times(state.restartCount)}, the last time ${exitText(state)}`;
}
function times(restarts) {
    return `${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`;
}
/** What an exit status means: a shell's and the kernel's conventions (128 plus the signal). */
function exitText({ exitCode, outOfMemory }) {
    if (outOfMemory)
        return `exit ${exitCode}, out of memory`;
    const meanings = {
        125: 'the engine could not start it',
        126: 'its program cannot be run',
        127: 'its program was not found',
        137: 'killed',
        139: 'segmentation fault',
        143: 'ended by SIGTERM',
    };
    const meaning = meanings[exitCode];
    return meaning === undefined ? `exit ${exitCode}` : `exit ${exitCode}, ${meaning}`;
}
function miss({ service, name }, what, hope) {
    const problem = `${service ?? name} ${what}`;
    return { kind: 'unexpected', problem, ...(hope === undefined ? {} : { hope }) };
}

;// CONCATENATED MODULE: ./actions/smoke/try-container.js




/** Looks at a container's state, or at those of a project's services. */
function triesOfContainer(of, want, 
/** Services of the same project that have a check of their own. */
apart, { engine, monotonic }) {
    const restarts = new Map();
    const find = forgiving((signal) => engine.find(of, signal));
    return {
        async once(timeout, signal) {
            const began = monotonic();
            const states = await within(timeout, signal, find);
            const milliseconds = monotonic() - began;
            if (states === 'late')
                return { milliseconds, judgement: LATE };
            if ('hiccup' in states)
                return { milliseconds, judgement: away(states) };
            const judgement = restarted(states, restarts) ?? judgeStates(states, of, want, apart);
            return { milliseconds, judgement, ...caveat(states, want) };
        },
        close: async () => undefined,
    };
}
const LATE = { kind: 'no-answer', class: 'timeout', problem: 'the Docker engine does not answer' };
function away({ hiccup: problem }) {
    return { kind: 'no-answer', class: 'network', problem };
}
function judgeStates(states, of, want, apart) {
    if (states.length === 0) {
        return { kind: 'unexpected', problem: `there is no container ${(0,subject/* showContainer */.zW)(of)}` };
    }
    if (of.project !== undefined && of.service === undefined && want === 'healthy')
        return judgeProject(states, apart);
    const judged = states.map(want === 'healthy' ? judgeService : judgeOnce);
    return judged.find(({ kind }) => kind !== 'as-expected') ?? judged[0];
}
/** A restart between two looks is a miss, however well the container looks after it. */
function restarted(states, known) {
    const again = states.find(({ id, restartCount }) => restartCount > (known.get(id) ?? restartCount));
    for (const { id, restartCount } of states)
        known.set(id, restartCount);
    if (again === undefined)
        return undefined;
    return {
        kind: 'unexpected',
        problem: `${again.service ?? again.name} was restarted between two looks`,
        hope: 'settling',
    };
}
function caveat(states, want) {
    const bare = states.filter(({ health, status }) => health === undefined && status === 'running');
    if (want === 'completed' || bare.length === 0)
        return {};
    const names = bare.map(({ service, name }) => service ?? name).join(', ');
    return { caveat: `${names} has no HEALTHCHECK: that it runs does not prove that it works` };
}

;// CONCATENATED MODULE: ./shared/rollout/canonical.js
/** A text that two values of JSON have in common exactly where they mean the same, whatever the order of their keys. */
function canonical(value) {
    return JSON.stringify(sorted(value));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

;// CONCATENATED MODULE: ./shared/rollout/objects.js
function isOwnedBy(object, owner) {
    return object.metadata.ownerReferences?.some(({ uid }) => uid === owner.metadata.uid) ?? false;
}
function objects_conditionOf(conditions, type, status) {
    return conditions?.find((condition) => condition.type === type && condition.status === status);
}
function isReadyPod(pod) {
    return (pod.metadata.deletionTimestamp === undefined &&
        objects_conditionOf(pod.status?.conditions, 'Ready', 'True') !== undefined);
}
/** When an event last happened; '' where the cluster does not say. */
function eventTime({ series, lastTimestamp, eventTime: first, metadata }) {
    return series?.lastObservedTime ?? lastTimestamp ?? first ?? metadata.creationTimestamp ?? '';
}

;// CONCATENATED MODULE: ./shared/rollout/plain-words.js
const LIMIT = 200;
const EXITS = {
    126: 'the program is not executable',
    127: 'the program was not found',
    134: 'aborted',
    137: 'killed',
    139: 'segmentation fault',
    143: 'ended by SIGTERM',
};
/** How a container ended, in words: `exit 137, out of memory`. */
function describeExit({ exitCode, reason, message }) {
    if (reason === 'OOMKilled')
        return `exit ${exitCode}, out of memory`;
    if (reason === 'StartError' || reason === 'ContainerCannotRun')
        return describeStart(message ?? reason);
    const words = EXITS[exitCode];
    return words === undefined ? `exit ${exitCode}` : `exit ${exitCode}, ${words}`;
}
/** What a runtime says when a container cannot start, without the frames around it. */
function describeStart(message) {
    return plain_words_oneLine(/exec: .*?(?=: unknown|$)/.exec(message)?.[0] ?? message);
}
/** What a failed pull comes down to; the registry's words where they say it. */
function describePull(message) {
    if (isMissing(message))
        return 'manifest unknown';
    if (isDenied(message))
        return 'pull access denied';
    const [, last] = /dial tcp[^:]*: (.*)$/s.exec(message) ??
        /(?:failed to do request|Error response from daemon): (.*)$/s.exec(message) ??
        [];
    return plain_words_oneLine(last ?? message);
}
function isMissing(message) {
    return /manifest unknown|not found|name unknown|no match for platform|repository does not exist/i.test(message);
}
function isDenied(message) {
    return /unauthorized|denied|forbidden|authentication required|no basic auth/i.test(message);
}
/** What loaders and runtimes say when a program cannot run at all; nothing of an application's own words. */
const CANNOT_RUN = (/* unused pure expression or super */ null && ([
    /exec format error/i,
    /error while loading shared libraries: [\w.+-]+/,
    /cannot execute binary file/i,
    /no such file or directory/i,
    /permission denied/i,
    /Cannot find module '[^']{1,100}'/,
    /ModuleNotFoundError: No module named '[^']{1,100}'/,
    /could not find or load main class [\w.$]{1,100}/i,
    /EADDRINUSE[^\n]{0,60}/,
    /JavaScript heap out of memory|java\.lang\.OutOfMemoryError/,
    /ECONNREFUSED [\w.:[\]-]{1,60}/,
]));
/** The part of a log that says why the program did not run; undefined where none is known for that. */
function knownComplaint(log) {
    const lines = log.trimEnd().split('\n').slice(-20).toReversed();
    for (const line of lines) {
        const found = CANNOT_RUN.map((sign) => sign.exec(line)?.[0]).find((text) => text !== undefined);
        if (found !== undefined)
            return plain_words_oneLine(found, 120);
    }
    return undefined;
}
/** Foreign text as one short line. */
function plain_words_oneLine(text, limit = LIMIT) {
    const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

;// CONCATENATED MODULE: ./shared/rollout/custom-resource.js


/** On an object whose conditions are nothing to wait for: `trunkline.dev/wait: "false"`. */
const WAIT = 'trunkline.dev/wait';
/** The groups of Kubernetes itself; its other ones have no dot. */
const BUILT_IN = new Set(['admissionregistration', 'apiextensions', 'apiregistration', 'authentication', 'authorization']
    .concat(['certificates', 'coordination', 'discovery', 'events', 'flowcontrol.apiserver', 'networking'])
    .concat(['node', 'rbac.authorization', 'resource', 'scheduling', 'storage'])
    .map((name) => `${name}.k8s.io`));
function custom_resource_isCustom({ apiVersion = '' }) {
    const [group = '', version] = apiVersion.split('/');
    return version !== undefined && group.includes('.') && !BUILT_IN.has(group);
}
/** A custom resource as something to wait for; nothing where the chart says that it is not. */
function custom_resource_customOf({ apiVersion = '', kind = '', metadata }, namespace) {
    if (metadata.annotations?.[WAIT] === 'false')
        return [];
    const api = { version: apiVersion, kind };
    // Its controller takes a moment to say that it has begun.
    return [
        {
            kind: 'Custom',
            api,
            namespace: metadata.namespace ?? namespace,
            name: metadata.name,
            containers: [],
            isUnprobed: true,
        },
    ];
}
/**
 * Judges a custom resource by the conditions that controllers agree on (kstatus, "The Conditions"): Stalled,
 * Reconciling, Ready. One without them has nothing to say, and is done.
 */
function judgeCustom({ metadata, status }) {
    const generation = metadata.generation ?? 0;
    if ((status?.observedGeneration ?? generation) < generation)
        return BUSY;
    const all = status?.conditions ?? [];
    const current = all.filter(({ observedGeneration = generation }) => observedGeneration >= generation);
    // All that it said was about an older generation.
    if (current.length === 0 && all.length > 0)
        return BUSY;
    return judgeConditions(current);
}
function judgeConditions(conditions) {
    const is = (type) => conditionOf(conditions, type, 'True');
    const stalled = is('Stalled') ?? is('Failed');
    if (stalled !== undefined)
        return { isDone: false, cause: { kind: 'custom-stalled', ...words(stalled) } };
    const ready = conditions.find(({ type }) => type === 'Ready' || type === 'Available');
    if (ready !== undefined && ready.status !== 'True') {
        return { isDone: false, cause: { kind: 'custom-not-ready', ...words(ready) } };
    }
    return is('Reconciling') === undefined ? { isDone: true, cause: undefined } : BUSY;
}
const BUSY = { isDone: false, cause: undefined };
function words({ type, status, reason, message }) {
    return { reason: reason ?? `${type}=${status}`, detail: oneLine(message ?? '') };
}

;// CONCATENATED MODULE: ./shared/rollout/workloads.js

/** Where the API lists each kind. */
const RESOURCES = {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
    Job: 'jobs',
};
/** The workloads among a release's objects; hooks come apart, since Helm itself waits for them. */
function workloadsOf(objects, namespace) {
    return objects.filter((object) => !isHook(object)).flatMap((object) => workloadOf(object, namespace));
}
/** The Jobs among a release's hooks for these events, `pre-upgrade` and the like. */
function hookJobsOf(objects, namespace, events) {
    return objects
        .filter((object) => object.kind === 'Job' && hookEvents(object).some((event) => events.includes(event)))
        .flatMap((object) => workloadOf(object, namespace));
}
/** The Jobs among a release's hooks, whatever runs them. */
function allHookJobsOf(objects, namespace) {
    return objects
        .filter((object) => object.kind === 'Job' && isHook(object))
        .flatMap((object) => workloadOf(object, namespace));
}
function hasHookFor(objects, events) {
    return objects.some((object) => hookEvents(object).some((event) => events.includes(event)));
}
function resourceOf({ kind, api }) {
    if (kind === 'Custom')
        return api === undefined ? undefined : `${api.version}/${api.kind}`;
    return kind === 'CronJob' ? undefined : RESOURCES[kind];
}
/** The kind as its manifest has it. */
function kindOf({ kind, api }) {
    return api?.kind ?? kind;
}
function workloadKey({ kind, api, namespace, name, }) {
    return `${kindOf({ kind, ...(api === undefined ? {} : { api }) })}/${namespace}/${name}`;
}
/** Every container image that the objects name, in whatever kind: custom resources carry pod templates too. */
function imagesIn(value) {
    if (Array.isArray(value))
        return value.flatMap(imagesIn);
    if (!isRecord(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => key === 'containers' || key === 'initContainers' ? containersIn(inner) : imagesIn(inner));
}
function containersIn(value) {
    if (!Array.isArray(value))
        return imagesIn(value);
    return value.flatMap((container) => isRecord(container) && typeof container['image'] === 'string' ? [container['image']] : []);
}
function hookEvents({ metadata }) {
    const events = metadata.annotations?.['helm.sh/hook'];
    return typeof events === 'string' ? events.split(',').map((event) => event.trim()) : [];
}
function isHook(object) {
    return hookEvents(object).length > 0;
}
function workloadOf(object, namespace) {
    const { kind, metadata } = object;
    if (isCustom(object))
        return customOf(object, namespace);
    if (kind !== 'CronJob' && !(kind !== undefined && Object.hasOwn(RESOURCES, kind)))
        return [];
    return [
        {
            kind: kind,
            namespace: metadata.namespace ?? namespace,
            name: metadata.name,
            containers: templateContainers(object),
            isUnprobed: kind !== 'Job' && isUnprobed(object),
        },
    ];
}
function templateContainers(object) {
    const podSpec = podSpecOf(object);
    if (podSpec === undefined)
        return [];
    return [podSpec['initContainers'], podSpec['containers']]
        .flatMap((list) => (Array.isArray(list) ? list : []))
        .flatMap((container) => {
        if (!isRecord(container) || typeof container['name'] !== 'string')
            return [];
        const { name, image } = container;
        return [{ name, ...(typeof image === 'string' ? { image } : {}) }];
    });
}
function podSpecOf(object) {
    const spec = 'spec' in object ? object.spec : undefined;
    const template = isRecord(spec) ? spec['template'] : undefined;
    const podSpec = isRecord(template) ? template['spec'] : undefined;
    return isRecord(podSpec) ? podSpec : undefined;
}
function isUnprobed(object) {
    const containers = podSpecOf(object)?.['containers'];
    return (Array.isArray(containers) && containers.some((one) => isRecord(one) && !isRecord(one['readinessProbe'])));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./shared/rollout/new-pods.js



const REVISION = 'deployment.kubernetes.io/revision';
const HASH = 'controller-revision-hash';
/** The live object of a workload, undefined while the cluster has none. */
function controllerOf(workload, observed) {
    if (workload.kind === 'Custom')
        return observed.custom.find((object) => isThis(workload, object));
    const objects = workload.kind === 'CronJob' ? [] : observed[RESOURCES[workload.kind]];
    return objects.find(({ metadata }) => metadata.name === workload.name && metadata.namespace === workload.namespace);
}
/** A resource of the whole cluster has no namespace. */
function isThis({ api, namespace, name }, { apiVersion, kind, metadata }) {
    const isType = (kind ?? api?.kind) === api?.kind && (apiVersion ?? api?.version) === api?.version;
    return isType && metadata.name === name && (metadata.namespace ?? namespace) === namespace;
}
/** Whether the controller has looked at the newest spec; before that its status speaks of an older one. */
function isObserved({ metadata, status }) {
    return (status?.observedGeneration ?? 0) >= (metadata.generation ?? 0);
}
/**
 * The pods of the newest template only, without those on their way out: an old pod that still
 * serves proves nothing about a rollout, and an old pod that fails is not its fault.
 */
function newPodsOf(workload, controller, observed) {
    return podsOf(workload, controller, observed).filter(({ metadata }) => metadata.deletionTimestamp === undefined);
}
/**
 * The ReplicaSet of a Deployment's newest template. The revision alone does not say it: a Deployment that is recreated
 * has looked at its new template, and still bears the revision of the old one until its old pods are gone.
 */
function newReplicaSet(deployment, { replicasets }) {
    const revision = deployment.metadata.annotations?.[REVISION];
    if (revision === undefined || !isObserved(deployment))
        return undefined;
    return replicasets.find((set) => isOwnedBy(set, deployment) &&
        set.metadata.annotations?.[REVISION] === revision &&
        haveOneTemplate(set, deployment));
}
/** As the controller itself compares them (kubernetes, pkg/controller/deployment/util, EqualIgnoreHash). */
function haveOneTemplate(set, deployment) {
    return canonical(withoutHash(set.spec?.template)) === canonical(withoutHash(deployment.spec?.template));
}
function withoutHash(template = {}) {
    const { 'pod-template-hash': _, ...labels } = template.metadata?.labels ?? {};
    return { ...template, metadata: { ...template.metadata, labels } };
}
function podsOf(workload, controller, observed) {
    if (workload.kind === 'Job')
        return observed.pods.filter((pod) => isOwnedBy(pod, controller));
    if (workload.kind === 'Deployment') {
        const set = newReplicaSet(controller, observed);
        return set === undefined ? [] : observed.pods.filter((pod) => isOwnedBy(pod, set));
    }
    const hash = workload.kind === 'StatefulSet' ? updateRevision(controller) : newestHash(controller, observed);
    if (hash === undefined)
        return [];
    return observed.pods.filter((pod) => isOwnedBy(pod, controller) && pod.metadata.labels?.[HASH] === hash);
}
function updateRevision(statefulSet) {
    return isObserved(statefulSet) ? statefulSet.status?.updateRevision : undefined;
}
function newestHash(daemonSet, { controllerrevisions }) {
    if (!isObserved(daemonSet))
        return undefined;
    const newest = controllerrevisions
        .filter((revision) => isOwnedBy(revision, daemonSet))
        .toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0))[0];
    return newest?.metadata.labels?.[HASH];
}

;// CONCATENATED MODULE: ./actions/smoke/pods.js


const KINDS = {
    deployment: 'Deployment',
    statefulset: 'StatefulSet',
    daemonset: 'DaemonSet',
};
/** The pods to ask: ready, and of their controller's newest template, since an old pod that answers proves nothing. */
function podsToAsk(of, namespace, seen) {
    const chosen = of.kind === 'service' ? podsOfService(of, namespace, seen) : podsOfOwner(of, namespace, seen);
    if (typeof chosen === 'string')
        return { kind: 'none', problem: chosen };
    const ready = chosen.newest.filter(isReadyPod);
    if (ready.length === 0)
        return { kind: 'none', problem: noneReady(of, chosen) };
    const targets = ready.map((pod) => ({ pod: pod.metadata.name, port: portOf(of, pod, seen.service) }));
    const lost = targets.find(({ port }) => port === undefined);
    if (lost !== undefined)
        return { kind: 'none', problem: `${of.kind} ${of.name} has no port ${of.port}` };
    return { kind: 'pods', targets: targets };
}
function noneReady({ kind, name }, { newest, older }) {
    const old = older === 0 ? '' : `; ${older} of an older one still ${older === 1 ? 'serves' : 'serve'}`;
    const what = `of the new revision of ${kind} ${name}`;
    const some = newest.length === 0 ? `there is no pod ${what}` : `none of the ${newest.length} pods ${what} is ready`;
    return `${some}${old}`;
}
function podsOfOwner(of, namespace, seen) {
    if (of.kind === 'pod' || of.kind === 'service') {
        const pods = seen.pods.filter(({ metadata }) => metadata.name === of.name);
        return pods.length === 0 ? `there is no pod ${of.name}` : { newest: pods, older: 0 };
    }
    const workload = pods_workloadOf(KINDS[of.kind], of.name, namespace);
    const observed = { ...seen, jobs: [], events: [], custom: [] };
    const controller = controllerOf(workload, observed);
    if (controller === undefined)
        return `there is no ${of.kind} ${of.name}`;
    const newest = newPodsOf(workload, controller, observed);
    const owners = [controller, ...seen.replicasets.filter((set) => isOwnedBy(set, controller))];
    const others = seen.pods.filter((pod) => !newest.includes(pod) && owners.some((owner) => isOwnedBy(pod, owner)));
    return { newest, older: others.filter(isReadyPod).length };
}
/** The pods that a Service selects; those whose controller has a newer template are the old ones. */
function podsOfService({ name }, namespace, seen) {
    const selector = Object.entries(seen.service?.spec?.selector ?? {});
    if (seen.service === undefined)
        return `there is no service ${name}`;
    if (selector.length === 0)
        return `service ${name} selects no pods`;
    const selected = seen.pods.filter(({ metadata }) => selector.every(([key, value]) => metadata.labels?.[key] === value));
    const newest = newestNames(namespace, seen);
    const owned = ownedNames(namespace, seen);
    const isNew = ({ metadata }) => newest.has(metadata.name) || !owned.has(metadata.name);
    const older = selected.filter((pod) => !isNew(pod) && isReadyPod(pod)).length;
    return { newest: selected.filter(isNew), older };
}
function newestNames(namespace, seen) {
    const observed = { ...seen, jobs: [], events: [], custom: [] };
    const names = controllers(namespace, seen).flatMap(({ workload, controller }) => newPodsOf(workload, controller, observed).map(({ metadata }) => metadata.name));
    return new Set(names);
}
/** Pods whose template is known: of a ReplicaSet, a StatefulSet or a DaemonSet. */
function ownedNames(namespace, seen) {
    const known = [...seen.replicasets, ...controllers(namespace, seen).map(({ controller }) => controller)];
    const uids = new Set(known.map(({ metadata }) => metadata.uid));
    const owned = seen.pods.filter(({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uids.has(uid)));
    return new Set(owned.map(({ metadata }) => metadata.name));
}
function controllers(namespace, seen) {
    const of = (kind, objects) => objects.map((controller) => ({
        workload: pods_workloadOf(kind, controller.metadata.name, namespace),
        controller,
    }));
    return [
        ...of('Deployment', seen.deployments),
        ...of('StatefulSet', seen.statefulsets),
        ...of('DaemonSet', seen.daemonsets),
    ];
}
function pods_workloadOf(kind, name, namespace) {
    return { kind, name, namespace, containers: [] };
}
/** The port of a pod: as it is numbered, as the pod names it, or where the Service leads. */
function portOf({ kind, port }, pod, service) {
    if (kind !== 'service')
        return numberOf(port, pod);
    const found = service?.spec?.ports?.find((one) => one.name === port || String(one.port) === port);
    return found === undefined ? undefined : numberOf(String(found.targetPort ?? found.port), pod);
}
function numberOf(port, { spec }) {
    if (/^\d+$/.test(port))
        return Number(port);
    const ports = (spec?.containers ?? []).flatMap((container) => container.ports ?? []);
    return ports.find(({ name }) => name === port)?.containerPort;
}

// EXTERNAL MODULE: ./actions/smoke/expectation.js
var smoke_expectation = __nccwpck_require__(9976);
// EXTERNAL MODULE: ./actions/smoke/pace.js
var pace = __nccwpck_require__(8763);
;// CONCATENATED MODULE: ./actions/smoke/try-http.js



/** The request that a check makes of a URL. */
function requestOf({ asking, expectation }, url, timeout) {
    const { method, headers, body, maxRedirects, allowMetadata } = asking;
    const follow = !(0,smoke_expectation/* expectsRedirect */.zv)(expectation);
    const request = { url, timeout, follow, method, headers, maxRedirects, allowMetadata };
    return body === undefined ? request : { ...request, body };
}
/** What an outcome means for a check. */
function trialOf(check, outcome, { match, now }) {
    const judgement = (0,smoke_expectation/* judge */.S4)(outcome, check.expectation, { match, now: now().getTime() });
    const { milliseconds } = outcome;
    if (outcome.kind === 'failure')
        return { milliseconds, judgement };
    const { status, headers, certificate } = outcome;
    const instance = headers[check.instanceHeader];
    const wait = (0,pace/* retryAfter */.P)(status, headers['retry-after'], now().getTime());
    return {
        milliseconds,
        judgement,
        ...(judgement.kind === 'as-expected' ? {} : { head: answerHead(outcome) }),
        ...(instance === undefined ? {} : { instance }),
        ...(wait === undefined ? {} : { retryAfter: wait }),
        ...(certificate === undefined ? {} : { certificate }),
    };
}
/** Tries a URL once. */
async function tryUrl(check, url, ports, limits) {
    const request = requestOf(check, url, limits.timeout);
    const { address } = limits;
    const outcome = await ports.prober.probe(address === undefined ? request : { ...request, address }, limits.signal);
    return { trial: trialOf(check, outcome, ports), answer: outcome.kind === 'answer' ? outcome : undefined };
}

;// CONCATENATED MODULE: ./actions/smoke/turn.js
/**
 * Chooses from a set that may change between the calls: always the member whose turn was longest ago, so that
 * each gets its turn; undefined where there is none.
 */
function inTurn() {
    const turns = new Map();
    let turn = 0;
    return (all) => {
        const [first] = all.toSorted((one, other) => (turns.get(one) ?? 0) - (turns.get(other) ?? 0));
        if (first !== undefined)
            turns.set(first, ++turn);
        return first;
    };
}

;// CONCATENATED MODULE: ./actions/smoke/try-pods.js






/** Milliseconds after which the pods are looked up again. */
const FRESH_FOR = 1_000;
/** Tries the ready pods of the new revision in turn, each through a port-forward of its own. */
function triesOfPods(check, of, ports) {
    const next = inTurn();
    const forwards = openForwards(check.namespace, ports);
    const look = forgiving(lookedUp(check, of, ports));
    return {
        async once(timeout, signal) {
            const began = ports.monotonic();
            const pods = await within(timeout, signal, look);
            const took = () => ports.monotonic() - began;
            if (pods === 'late')
                return lost(took(), 'timeout', 'the cluster does not answer in time');
            if ('hiccup' in pods)
                return lost(took(), 'network', pods.hiccup);
            if (pods.kind === 'none') {
                return { milliseconds: took(), judgement: { kind: 'unexpected', problem: pods.problem } };
            }
            const all = pods.targets.map(({ pod }) => pod);
            await forwards.closeAllBut(all);
            const pod = next(all);
            const target = pods.targets.find((one) => one.pod === pod);
            const limits = { timeout: Math.max(1, timeout - took()), signal };
            const trial = await tryPod(check, of, target, { ports, forwards, limits });
            return { ...trial, instance: trial.instance ?? target.pod, coverage: { of: target.pod, all } };
        },
        close: () => forwards.closeAllBut([]),
    };
}
async function tryPod(check, of, target, { ports, forwards, limits }) {
    const began = ports.monotonic();
    const forward = await within(limits.timeout, limits.signal, (either) => forwards.to(target, either)).catch((error) => {
        limits.signal.throwIfAborted();
        return { problem: (0,errors/* messageOf */.b)(error) };
    });
    const took = ports.monotonic() - began;
    const noWay = `no port-forward to pod ${target.pod}`;
    if (forward === 'late')
        return lost(took, 'timeout', `${noWay} in time`);
    if ('problem' in forward)
        return lost(took, 'refused', `${noWay}: ${forward.problem}`);
    const url = new URL(`http://127.0.0.1:${forward.port}${of.path}`);
    const timeout = Math.max(1, limits.timeout - took);
    const { trial } = await tryUrl(check, url, ports, { timeout, signal: limits.signal });
    const { judgement } = trial;
    const complaint = judgement.kind === 'no-answer' ? await forward.complaint() : undefined;
    if (complaint !== undefined) {
        // kubectl ends a forward whose pod refused: the next attempt has one of its own.
        await forward.close();
        return lost(trial.milliseconds, 'refused', `pod ${target.pod}: ${complaint}`);
    }
    if (!('problem' in judgement))
        return trial;
    const problem = judgement.problem.replaceAll(`127.0.0.1:${forward.port}`, `port ${target.port}`);
    return { ...trial, judgement: { ...judgement, problem: `pod ${target.pod}: ${problem}` } };
}
function lost(milliseconds, kind, problem) {
    return { milliseconds, judgement: { kind: 'no-answer', class: kind, problem } };
}
/** One port-forward a pod, kept from one attempt to the next: each request through it is a connection of its own. */
function openForwards(namespace, { forward }) {
    const open = new Map();
    return {
        async to(target, signal) {
            const known = open.get(target.pod);
            if (known?.isOpen() === true)
                return known;
            await known?.close();
            open.delete(target.pod);
            const opened = await forward({ ...target, namespace }, signal);
            open.set(target.pod, opened);
            return opened;
        },
        async closeAllBut(pods) {
            const gone = [...open].filter(([pod]) => !pods.includes(pod));
            for (const [pod] of gone)
                open.delete(pod);
            await Promise.all(gone.map(([, one]) => one.close()));
        },
    };
}
/** The pods to ask, looked up at most once a second. */
function lookedUp(check, of, { cluster, monotonic }) {
    let last;
    return async () => {
        if (last !== undefined && monotonic() - last.at < FRESH_FOR)
            return last.pods;
        const pods = podsToAsk(of, check.namespace, await look(cluster, of, check.namespace));
        last = { at: monotonic(), pods };
        return pods;
    };
}
async function look(cluster, of, namespace) {
    const list = (resource, wanted) => wanted ? cluster.list(resource, namespace) : Promise.resolve([]);
    const isService = of.kind === 'service';
    const [service, pods, replicasets, deployments, statefulsets, daemonsets, controllerrevisions] = await Promise.all([
        isService ? cluster.service(of.name, namespace) : undefined,
        list('pods', true),
        list('replicasets', isService || of.kind === 'deployment'),
        list('deployments', isService || of.kind === 'deployment'),
        list('statefulsets', isService || of.kind === 'statefulset'),
        list('daemonsets', isService || of.kind === 'daemonset'),
        list('controllerrevisions', isService || of.kind === 'daemonset'),
    ]);
    return { service, pods, replicasets, deployments, statefulsets, daemonsets, controllerrevisions };
}

// EXTERNAL MODULE: ./actions/smoke/course.js + 1 modules
var course = __nccwpck_require__(2374);
;// CONCATENATED MODULE: ./actions/smoke/try-edge.js



/**
 * Tries a URL as people ask for it, and where that is not as expected once more past the cache, by a query
 * that no cache has seen: where the origin is new, the edge is stale. Both have the attempt's time together.
 */
async function tryEdge(check, url, ports, limits) {
    const { trial, answer } = await tryUrl(check, url, ports, limits);
    if (answer === undefined)
        return trial;
    if (trial.judgement.kind === 'as-expected') {
        const judgement = judgeCache(trial.judgement, answer, check.asking.edge);
        return { ...trial, judgement, originIsNew: true };
    }
    const left = Math.ceil(limits.timeout - trial.milliseconds);
    if (left <= 0)
        return trial;
    const twin = await tryUrl(check, bust(url, ports.now()), ports, { ...limits, timeout: left });
    const milliseconds = trial.milliseconds + twin.trial.milliseconds;
    if (twin.trial.judgement.kind !== 'as-expected')
        return { ...trial, milliseconds };
    return { ...trial, milliseconds, judgement: stale(trial.judgement, answer), originIsNew: true };
}
/** The same address with a query that no cache has seen. */
function bust(url, now) {
    const twin = new URL(url);
    twin.searchParams.set('trunkline-smoke', now.getTime().toString(36));
    return twin;
}
function stale(judgement, { headers }) {
    const said = describeCache(headers);
    const by = said === '' ? '' : ` (${said})`;
    const revision = 'revision' in judgement ? judgement.revision : undefined;
    const what = revision === undefined || judgement.kind !== 'other-revision' ? '' : ` as ${(0,course/* showRevision */.rB)(revision)}`;
    return {
        kind: 'edge-stale',
        problem: `the origin is new, the edge still answers${what}${by}`,
        ...(revision === undefined ? {} : { revision }),
    };
}
function judgeCache(judgement, { headers }, edge) {
    if (edge !== 'hit' && edge !== 'miss')
        return judgement;
    const came = cacheAnswer(headers);
    if (came === edge)
        return judgement;
    const said = describeCache(headers) || 'no header of a cache';
    const problem = edge === 'hit'
        ? `answers, but not from the cache (${said})`
        : `answers from the cache or does not say (${said})`;
    return { kind: 'unexpected', problem };
}

;// CONCATENATED MODULE: ./actions/smoke/try-url.js



/** Tries a URL: wherever its name leads, or each of its addresses in turn; through its edge where one stands before it. */
function triesOfUrl(check, url, ports) {
    const next = inTurn();
    const attempt = check.asking.edge === 'none' ? plain : tryEdge;
    return {
        async once(timeout, signal) {
            if (!check.asking.everyAddress)
                return attempt(check, url, ports, { timeout, signal });
            const all = await ports.prober.addresses(url);
            const address = next(all);
            // A name that resolves to nothing is asked all the same: the attempt says so in plain words.
            if (address === undefined)
                return attempt(check, url, ports, { timeout, signal });
            const trial = await attempt(check, url, ports, { timeout, signal, address });
            return { ...told(trial, address), coverage: { of: address, all } };
        },
        close: async () => undefined,
    };
}
async function plain(...args) {
    return (await tryUrl(...args)).trial;
}
/** A miss says which address it was. */
function told(trial, address) {
    const { judgement } = trial;
    if (!('problem' in judgement))
        return trial;
    return { ...trial, judgement: { ...judgement, problem: `${judgement.problem} (address ${address})` } };
}

;// CONCATENATED MODULE: ./actions/smoke/tries.js




/** How a target is tried, by what it is. */
function openTries(check, checks, ports) {
    const { subject } = check;
    switch (subject.kind) {
        case 'url':
            return triesOfUrl(check, subject.url, ports);
        case 'kubernetes':
            return triesOfPods(check, subject.of, ports);
        case 'container':
            return triesOfContainer(subject.of, subject.want, servicesApart(subject.of.project, checks), ports);
        case 'command':
            return triesOfCommand(check, subject.argv, subject.within, ports);
    }
}
/** The services of a project that are checked on their own, and so not once more with the whole of it. */
function servicesApart(project, checks) {
    if (project === undefined)
        return [];
    return checks.flatMap(({ subject }) => subject.kind === 'container' && subject.of.project === project && subject.of.service !== undefined
        ? [subject.of.service]
        : []);
}


/***/ }),

/***/ 8972:
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

/***/ 3998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ InputReader),
/* harmony export */   s: () => (/* binding */ maskLines)
/* harmony export */ });
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7793);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8972);


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
        return this.parsed(name, _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E);
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
            return this.#fail(name, `must be ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}`, cause);
        }
    }
    #fail(name, problem, cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('input-invalid', `input "${name}" ${problem}`, { cause });
    }
}
/** Masks a secret whole and line by line: the runner masks only what it has been told, line by line. */
function maskLines(secret, mask) {
    for (const line of new Set([secret, ...secret.split('\n').map((part) => part.trim())])) {
        if (line.length > 3)
            mask(line);
    }
}


/***/ }),

/***/ 6693:
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

/***/ 1621:
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

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
// EXTERNAL MODULE: ./shared/action/inputs.js
var inputs = __nccwpck_require__(3998);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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

// EXTERNAL MODULE: ./shared/action/report.js
var action_report = __nccwpck_require__(6693);
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
        outputs: (0,action_report/* emptyOutputs */.q)(outputs),
        ...(known?.place === undefined ? {} : { place: known.place }),
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
        process.on(name, () => abort.abort(new errors/* DeliveryError */.V('cancelled', `cancelled by ${name}`)));
    }
    const context = {
        input: new inputs/* InputReader */.i(process.env, mask),
        env: process.env,
        log: coreLog(redact),
        notes: openNotes(process.env['RUNNER_TEMP']),
        signal: abort.signal,
        mask: (secret) => (0,inputs/* maskLines */.s)(secret, mask),
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
        log.info(`caused by: ${(0,errors/* messageOf */.b)(cause)}`);
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
        annotate(clean, name);
    }
    else {
        context.log.info(`${name}: ${verdict} (${reasonCode}) – ${headline}`);
    }
}
/** An annotation on the run, or on the line that is to blame with what was said there. */
function annotate({ headline, reasonCode, place }, name) {
    const title = `${name}: ${reasonCode}`;
    const said = place?.output.flatMap(quoteLines) ?? [];
    const where = place === undefined ? {} : { file: place.file, startLine: place.line };
    error([headline, ...said].join('\n'), { title, ...where });
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

/***/ 7793:
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

/***/ 4121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ boundedMatch)
});

;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./shared/tools/bounded-match.js

/** Milliseconds that one match may take; a body of a megabyte takes a tenth of it. */
const PATIENCE = 200;
/**
 * Makes a matcher whose matches end in time: JavaScript's own engine backtracks without a limit, but node
 * can interrupt a script that runs in a context of its own. The context holds nothing but pattern and text.
 */
function boundedMatch() {
    const script = new external_node_vm_namespaceObject.Script('new RegExp(source, flags).exec(text)');
    const world = { source: '', flags: '', text: '' };
    const context = external_node_vm_namespaceObject.createContext(world);
    return (pattern, text) => {
        Object.assign(world, { source: pattern.source, flags: pattern.flags, text });
        try {
            const found = script.runInContext(context, { timeout: PATIENCE });
            return found === null ? undefined : Array.from(found);
        }
        catch (error) {
            if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
                return 'too-slow';
            throw error;
        }
    };
}


/***/ }),

/***/ 9286:
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

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

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

/***/ 8415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ dockerContainers)
/* harmony export */ });
/* harmony import */ var _docker_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(481);

/** Characters of each stream that are kept. */
const KEPT = 1024 * 1024;
const LABEL = 'com.docker.compose';
/** Reads containers' states and runs programs in them, through the engine's API. */
function dockerContainers(ask) {
    return {
        /** The states of those that are wanted; none where there is no such container. */
        async find(wanted, signal) {
            const ids = wanted.name === undefined ? await idsOf(ask, wanted, signal) : [wanted.name];
            const states = await Promise.all(ids.map((id) => inspect(ask, id, signal)));
            return states.filter((state) => state !== undefined);
        },
        /** Runs a program in a running container and gives its end; an aborted one is left to itself, since the engine cannot end it. */
        async exec(id, argv, signal) {
            const Cmd = argv;
            const made = await ask({
                method: 'POST',
                path: `/containers/${id}/exec`,
                body: { Cmd, AttachStdout: true, AttachStderr: true },
                signal,
            });
            if (made.status !== 201)
                throw (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .engineError */ .v)(`to run ${argv[0]}`, made);
            const { Id } = parse(made);
            const start = {
                method: 'POST',
                path: `/exec/${Id}/start`,
                body: { Detach: false, Tty: false },
                signal,
            };
            const output = await ask(start);
            const { ExitCode } = parse(await ask({ path: `/exec/${Id}/json`, signal }));
            return { status: ExitCode ?? 126, ...demultiplexed(output.body) };
        },
    };
}
async function idsOf(ask, { project, service }, signal) {
    const labels = [
        `${LABEL}.project=${project}`,
        ...(service === undefined ? [] : [`${LABEL}.service=${service}`]),
    ];
    const filters = encodeURIComponent(JSON.stringify({ label: labels }));
    const answer = await ask({ path: `/containers/json?all=true&filters=${filters}`, signal });
    if (answer.status !== 200)
        throw (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .engineError */ .v)('to list containers', answer);
    const found = parse(answer);
    return found.filter(({ Labels }) => Labels?.[`${LABEL}.oneoff`] !== 'True').map(({ Id }) => Id);
}
async function inspect(ask, id, signal) {
    const answer = await ask({ path: `/containers/${encodeURIComponent(id)}/json`, signal });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .engineError */ .v)(`to inspect ${id}`, answer);
    return stateOf(parse(answer), answer.now);
}
function stateOf({ Id, Name, RestartCount, State, Config, HostConfig }, now) {
    const { Health } = State;
    const last = Health?.Log?.at(-1);
    const labels = Config.Labels ?? {};
    return {
        id: Id,
        name: Name.replace(/^\//, ''),
        service: labels[`${LABEL}.service`],
        waitsForCompletionOf: completions(labels[`${LABEL}.depends_on`]),
        status: State.Status,
        exitCode: State.ExitCode,
        outOfMemory: State.OOMKilled,
        restartCount: RestartCount,
        restarts: !['', 'no', undefined].includes(HostConfig.RestartPolicy?.Name),
        runningFor: Math.max(0, now - Date.parse(State.StartedAt)),
        health: Health === undefined || Health.Status === 'none'
            ? undefined
            : {
                status: Health.Status,
                failingStreak: Health.FailingStreak,
                exitCode: last?.ExitCode,
                output: last?.Output ?? '',
            },
    };
}
/** The services in Compose's label `migrate:service_completed_successfully:false,db:service_healthy:false`. */
function completions(label = '') {
    return label
        .split(',')
        .map((entry) => entry.split(':'))
        .filter(([, condition]) => condition === 'service_completed_successfully')
        .map(([service = '']) => service);
}
/** Takes the engine's two streams apart: a header of eight bytes, the first the stream's number, the last four the length. */
function demultiplexed(body) {
    const streams = [[], []];
    for (let at = 0; at + 8 <= body.length;) {
        const length = body.readUInt32BE(at + 4);
        streams[body[at] === 2 ? 1 : 0].push(body.subarray(at + 8, at + 8 + length));
        at += 8 + length;
    }
    const [stdout, stderr] = streams.map((chunks) => Buffer.concat(chunks).toString('utf8').slice(0, KEPT));
    return { stdout: stdout ?? '', stderr: stderr ?? '' };
}
function parse({ body }) {
    return JSON.parse(body.toString('utf8'));
}


/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ dockerEngine),
/* harmony export */   v: () => (/* binding */ engineError)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4708);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8972);





const DEFAULT_SOCKET = '/var/run/docker.sock';
/** The engine's API where DOCKER_HOST says, with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH, or at its usual socket. */
function dockerEngine(env) {
    let reaching;
    return async ({ method = 'GET', path, body, signal }) => {
        reaching ??= reach(env);
        const text = body === undefined ? '' : JSON.stringify(body);
        const options = {
            ...(await reaching),
            method,
            // Without a version in the path an engine speaks its newest, which suits old and new ones.
            path,
            agent: false,
            signal,
            headers: {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(text),
            },
        };
        return send(options, text);
    };
}
async function reach(env) {
    const host = env['DOCKER_HOST'] || `unix://${DEFAULT_SOCKET}`;
    const [, scheme, rest = ''] = /^(unix|tcp|http|https):\/\/(.+)$/.exec(host) ?? [];
    if (scheme === undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .DeliveryError */ .V('input-invalid', `DOCKER_HOST must be unix:// or tcp://, got "${host.split(':')[0]}"`);
    }
    if (scheme === 'unix')
        return { socketPath: rest, hostname: 'docker' };
    const secure = scheme === 'https' || Boolean(env['DOCKER_TLS_VERIFY']);
    const { hostname, port } = new URL(`http://${rest}`);
    const where = { hostname: hostname.replace(/^\[|\]$/g, ''), port: port || (secure ? 2376 : 2375) };
    return secure ? { ...where, protocol: 'https:', ...(await certificates(env['DOCKER_CERT_PATH'])) } : where;
}
async function certificates(folder) {
    if (folder === undefined)
        return {};
    const read = (name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name));
    const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')]);
    return { ca, cert, key };
}
function send(options, text) {
    return new Promise((resolve, reject) => {
        const asked = (options.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_2__ : node_http__WEBPACK_IMPORTED_MODULE_1__).request(options, (message) => {
            const chunks = [];
            const now = Date.parse(message.headers.date ?? '') || Date.now();
            message.on('data', (chunk) => chunks.push(chunk));
            message.on('end', () => resolve({ status: message.statusCode ?? 0, body: Buffer.concat(chunks), now }));
            message.on('error', (cause) => reject(unreachable(cause, options)));
        });
        asked.on('error', (cause) => reject(unreachable(cause, options)));
        asked.end(text);
    });
}
function unreachable(cause, { socketPath, hostname }) {
    const where = socketPath ?? hostname ?? 'DOCKER_HOST';
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .DeliveryError */ .V('tool-failed', `the Docker engine at ${where} cannot be reached (${cause.code ?? cause.message})`, {
        cause,
        cure: 'Start Docker, or name its socket in DOCKER_HOST',
    });
}
/** The engine's own complaint about a request. */
function engineError(what, { status, body }) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .DeliveryError */ .V('tool-failed', `the Docker engine refuses ${what} (${status}): ${messageIn(body)}`);
}
function messageIn(body) {
    try {
        return String(JSON.parse(body.toString('utf8')).message ?? '');
    }
    catch {
        return body.toString('utf8').slice(0, 200);
    }
}


/***/ }),

/***/ 8570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ endChild)
/* harmony export */ });
/** Milliseconds between SIGTERM and SIGKILL. */
const KILL_AFTER = 2_000;
/** Ends a child by SIGTERM, by SIGKILL where it stays, and resolves once it is gone; safe to call twice. */
function endChild(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return Promise.resolve();
    return new Promise((resolve) => {
        const kill = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER);
        child.once('exit', () => {
            clearTimeout(kill);
            resolve();
        });
        child.kill('SIGTERM');
    });
}


/***/ }),

/***/ 8865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ httpProber)
});

;// CONCATENATED MODULE: external "node:dns"
const external_node_dns_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./shared/tools/address-guard.js


/** Link-local networks, where clouds answer with a machine's credentials, and the providers' addresses elsewhere. */
const METADATA = new external_node_net_namespaceObject.BlockList();
METADATA.addSubnet('169.254.0.0', 16, 'ipv4');
METADATA.addSubnet('fe80::', 10, 'ipv6');
METADATA.addAddress('fd00:ec2::254', 'ipv6');
METADATA.addAddress('100.100.100.200', 'ipv4');
METADATA.addAddress('168.63.129.16', 'ipv4');
/** An address that a probe may not ask. */
class ForbiddenAddress extends Error {
    code = 'FORBIDDEN_ADDRESS';
    address;
    constructor(address) {
        super(`${address} is an address of a cloud's metadata service`);
        this.address = address;
    }
}
/** Whether a cloud's metadata service answers there; IPv4 written as IPv6 counts as what it is. */
function isMetadataAddress(address) {
    const family = (0,external_node_net_namespaceObject.isIP)(address);
    return family !== 0 && METADATA.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
/** The host of a URL without the brackets of IPv6. */
function bareHost({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}
/** Every address that a name resolves to, in the order in which the system gives them. */
async function resolveAll(hostname) {
    if ((0,external_node_net_namespaceObject.isIP)(hostname) !== 0)
        return [hostname];
    const found = await external_node_dns_namespaceObject.promises.lookup(hostname, { all: true, order: 'verbatim' });
    return [...new Set(found.map(({ address }) => address))];
}
/** A lookup for sockets that gives no forbidden address, whoever controls the name. */
function guardedLookup({ address, allowMetadata = false }) {
    return (hostname, options, callback) => {
        lookUp(hostname, options, address, (error, found) => {
            const refusal = error ?? (allowMetadata ? null : forbiddenAmong(found));
            const [first] = found;
            if (refusal !== null || first === undefined || options.all === true)
                callback(refusal, [...found]);
            else
                callback(null, first.address, first.family);
        });
    };
}
function lookUp(hostname, options, address, found) {
    if (address !== undefined)
        found(null, [{ address, family: (0,external_node_net_namespaceObject.isIP)(address) }]);
    else
        external_node_dns_namespaceObject.lookup(hostname, { ...options, all: true }, (error, addresses) => found(error, addresses ?? []));
}
function forbiddenAmong(found) {
    const forbidden = found.find(({ address }) => isMetadataAddress(address));
    return forbidden === undefined ? null : new ForbiddenAddress(forbidden.address);
}
/** Throws where the URL itself names a forbidden address, since those are never looked up. */
function refuseMetadata(url, allowMetadata) {
    const host = bareHost(url);
    if (!allowMetadata && isMetadataAddress(host))
        throw new ForbiddenAddress(host);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./shared/tools/http-proxy.js





/** A proxy that could not be used; never carries its credentials. */
class ProxyFailure extends Error {
    code = 'PROXY_FAILURE';
}
/**
 * The proxy that the usual variables name for a URL: HTTPS_PROXY or HTTP_PROXY, else ALL_PROXY, in either
 * case, unless NO_PROXY has the host or that is this machine. As with curl, HTTP_PROXY counts in lower case only
 * where a CGI could have set the other one.
 */
function proxyFor(url, env) {
    const named = (name) => env[name.toLowerCase()] || env[name] || undefined;
    const secure = url.protocol === 'https:';
    const fromCgi = env['REQUEST_METHOD'] !== undefined;
    const plain = fromCgi ? env['http_proxy'] || undefined : named('HTTP_PROXY');
    const text = (secure ? named('HTTPS_PROXY') : plain) ?? named('ALL_PROXY');
    if (text === undefined || isLoopback(url) || isExempt(url, named('NO_PROXY') ?? ''))
        return undefined;
    const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
    if (proxy === null || !/^https?:$/.test(proxy.protocol)) {
        throw new ProxyFailure('the proxy that the environment names is no http or https address');
    }
    return proxy;
}
function isLoopback(url) {
    const host = bareHost(url);
    return host === 'localhost' || host === '::1' || ((0,external_node_net_namespaceObject.isIP)(host) === 4 && host.startsWith('127.'));
}
/** Hosts by comma: a name and all below it, `*`, an address, each with a port if it is for that alone. */
function isExempt(url, list) {
    const host = bareHost(url);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return list
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        const [, name = '', only] = /^(\[.*\]|[^:]*|[^[]*:[^[]*:.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        if (only !== undefined && only !== port)
            return false;
        const bare = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
        return bare === '*' || host === bare || ((0,external_node_net_namespaceObject.isIP)(host) === 0 && host.endsWith(`.${bare}`));
    });
}
/** The header by which a proxy knows us, where its address has credentials. */
function proxyAuthorization({ username, password }) {
    if (username === '' && password === '')
        return {};
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}
/** A TLS connection to the URL's host through the proxy; what the proxy refuses is a ProxyFailure. */
async function tunnel(proxy, url, signal) {
    const host = bareHost(url);
    const socket = await connectThrough(proxy, `${url.hostname}:${url.port || 443}`, signal);
    const servername = (0,external_node_net_namespaceObject.isIP)(host) === 0 ? host : '';
    return external_node_tls_namespaceObject.connect({ socket, host, servername, rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] });
}
function connectThrough(proxy, target, signal) {
    const { protocol, host } = proxy;
    return new Promise((resolve, reject) => {
        const asked = (protocol === 'https:' ? external_node_https_ : external_node_http_).request({
            host: bareHost(proxy),
            port: proxy.port || (protocol === 'https:' ? 443 : 80),
            method: 'CONNECT',
            path: target,
            agent: false,
            signal,
            headers: { host: target, ...proxyAuthorization(proxy) },
        });
        asked.on('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode >= 200 && statusCode < 300)
                return resolve(socket);
            socket.destroy();
            reject(new ProxyFailure(`the proxy ${host} refuses a tunnel to ${target} (${statusCode})`));
        });
        asked.on('response', ({ statusCode }) => {
            asked.destroy();
            reject(new ProxyFailure(`the proxy ${host} refuses a tunnel to ${target} (${statusCode})`));
        });
        asked.on('error', (cause) => {
            if (signal.aborted)
                return reject(cause);
            reject(new ProxyFailure(`the proxy ${host} cannot be used (${cause.code ?? cause.message})`, { cause }));
        });
        asked.end();
    });
}

;// CONCATENATED MODULE: ./shared/tools/http-exchange.js






/** Bytes of a body that are read, unpacked; what comes after them is not waited for. */
const BODY_LIMIT = 1024 * 1024;
const HEADER_LIMIT = 32 * 1024;
/** One request and its answer on a connection that nobody else uses; rejects with what node's client reports. */
async function exchange(hop, progress, signal) {
    refuseMetadata(hop.url, hop.allowMetadata === true);
    const options = await connection(hop, signal);
    return new Promise((resolve, reject) => {
        const { url, body } = hop;
        const secure = url.protocol === 'https:';
        const request = (secure ? external_node_https_ : external_node_http_).request(options);
        request.on('error', reject);
        request.on('socket', (socket) => {
            socket.once(secure ? 'secureConnect' : 'connect', () => {
                progress.phase = 'answer';
            });
        });
        request.on('response', (message) => {
            progress.phase = 'body';
            const head = headOf(message);
            // Read or not, the connection has served its purpose: one that stays open would keep an instance busy.
            readBody(message)
                .finally(() => request.destroy())
                .then((read) => resolve({ ...head, ...read }), reject);
        });
        request.end(body);
    });
}
/** Straight to the host, or by the proxy that the environment names; an address of the caller's choice is never proxied. */
async function connection(hop, signal) {
    const { url, env, address, allowMetadata = false } = hop;
    const proxy = address === undefined ? proxyFor(url, env) : undefined;
    const options = {
        ...target(url),
        method: hop.method ?? 'GET',
        signal,
        maxHeaderSize: HEADER_LIMIT,
        // NODE_TLS_REJECT_UNAUTHORIZED must not make a smoke blind.
        rejectUnauthorized: true,
        headers: headersOf(hop),
    };
    if (proxy === undefined) {
        // Node gives an address 250 ms before it tries the next one: too short for another continent.
        const lookup = guardedLookup({ allowMetadata, ...(address === undefined ? {} : { address }) });
        return { ...options, agent: false, lookup, autoSelectFamilyAttemptTimeout: 1_000 };
    }
    if (url.protocol === 'https:') {
        const socket = await tunnel(proxy, url, signal);
        return { ...options, createConnection: () => socket };
    }
    const headers = { ...headersOf(hop), host: url.host, ...proxyAuthorization(proxy) };
    const { hostname, port, protocol } = proxy;
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    return {
        ...options,
        hostname,
        port: port || (protocol === 'https:' ? 443 : 80),
        path: bare.href,
        headers,
        agent: false,
    };
}
function target(url) {
    const { port, pathname, search, username, password } = url;
    const auth = username === '' && password === '' ? {} : { auth: credentialsOf(url) };
    return { hostname: bareHost(url), port, path: `${pathname}${search}`, ...auth };
}
function credentialsOf({ username, password }) {
    return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
}
function headersOf({ headers = {}, body }) {
    return {
        accept: '*/*',
        'accept-encoding': 'identity',
        'user-agent': 'trunkline-smoke',
        ...headers,
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    };
}
function headOf(message) {
    const flat = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
    const certificate = certificateOf(message.socket);
    return {
        status: message.statusCode ?? 0,
        headers: Object.fromEntries(flat),
        ...(certificate === undefined ? {} : { certificate }),
    };
}
function certificateOf(socket) {
    if (!(socket instanceof external_node_tls_namespaceObject.TLSSocket))
        return undefined;
    const { subjectaltname = '', valid_to: validTo, issuer } = socket.getPeerCertificate();
    if (validTo === undefined)
        return undefined;
    const names = subjectaltname.split(', ').map((name) => name.replace(/^(?:DNS|IP Address):/, ''));
    return { names, validTo: Date.parse(validTo), issuer: [issuer?.O ?? issuer?.CN ?? ''].flat().join(', ') };
}
function readBody(message) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let length = 0;
        const body = unpacked(message, reject);
        const finish = (truncated) => {
            resolve({ body: Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString('utf8'), truncated });
        };
        body.on('data', (chunk) => {
            chunks.push(chunk);
            length += chunk.length;
            if (length <= BODY_LIMIT)
                return;
            finish(true);
            body.destroy();
            message.destroy();
        });
        body.on('end', () => finish(false));
        body.on('error', reject);
        message.on('error', reject);
    });
}
/** The body as it was before packing: nobody asked for packing, but some servers do it all the same. */
function unpacked(message, failed) {
    const unpackers = {
        gzip: external_node_zlib_namespaceObject.createGunzip,
        'x-gzip': external_node_zlib_namespaceObject.createGunzip,
        deflate: external_node_zlib_namespaceObject.createInflate,
        br: external_node_zlib_namespaceObject.createBrotliDecompress,
    };
    const unpack = unpackers[message.headers['content-encoding']?.trim().toLowerCase() ?? ''];
    if (unpack === undefined)
        return message;
    message.on('aborted', () => failed(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
    return message.pipe(unpack());
}

;// CONCATENATED MODULE: ./shared/tools/probe-failure.js
const NAME_UNKNOWN = ({ hostname }) => `the name ${hostname} does not resolve`;
const CLOSED = (at) => `${hostAndPort(at)} closed the connection before the answer was complete`;
const SELF_SIGNED = () => 'the certificate is self-signed or from an authority that is not trusted here';
const PACKED = (at) => `${hostAndPort(at)} packs its answer in a way that cannot be unpacked`;
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
    CERT_HAS_EXPIRED: ['certificate', () => 'the certificate has expired'],
    CERT_NOT_YET_VALID: ['certificate', () => 'the certificate is not valid yet'],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['certificate', SELF_SIGNED],
    SELF_SIGNED_CERT_IN_CHAIN: ['certificate', SELF_SIGNED],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
        'certificate',
        () => 'the certificate comes without its issuer, or that is unknown',
    ],
    UNABLE_TO_GET_ISSUER_CERT: ['certificate', SELF_SIGNED],
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['certificate', SELF_SIGNED],
    ERR_TLS_CERT_ALTNAME_INVALID: ['certificate', otherName],
    EPROTO: ['tls', NO_TLS],
    ERR_SSL_WRONG_VERSION_NUMBER: ['tls', NO_TLS],
    ERR_SSL_PACKET_LENGTH_TOO_LONG: ['tls', NO_TLS],
    Z_DATA_ERROR: ['http', PACKED],
    Z_BUF_ERROR: ['http', PACKED],
    FORBIDDEN_ADDRESS: ['forbidden', forbidden],
    PROXY_FAILURE: ['proxy', (_, error) => error.message],
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
    if (/^(?:CERT_|UNABLE_)/.test(code)) {
        return { class: 'certificate', message: `the certificate is not accepted (${code})` };
    }
    if (/^(?:ERR_TLS|ERR_SSL)/.test(code)) {
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
function forbidden({ hostname }, error) {
    const { address } = error;
    const by = address === hostname ? '' : `, which ${hostname} resolves to,`;
    return `the address ${address}${by} is where a cloud keeps its machines' credentials: refused unless \`allow-metadata\` is true`;
}

;// CONCATENATED MODULE: ./shared/tools/http-probe.js



const REDIRECT_LIMIT = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Asks straight, or through the proxy that `env` names by the usual variables. */
function httpProber(env) {
    return {
        async probe(request, signal) {
            const began = performance.now();
            const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(request.timeout)));
            const either = AbortSignal.any([signal, deadline]);
            const outcome = await follow({ request, env, either, deadline }).catch((error) => {
                signal.throwIfAborted();
                throw error;
            });
            return { ...outcome, milliseconds: performance.now() - began };
        },
        addresses: (url) => resolveAll(bareHost(url)).catch(() => []),
    };
}
async function follow(errand) {
    const limit = errand.request.maxRedirects ?? REDIRECT_LIMIT;
    let request = errand.request;
    for (let hops = 0; hops <= limit; hops += 1) {
        const met = await hop({ ...errand, request });
        if ('kind' in met)
            return met;
        request = met;
    }
    const times = limit === 1 ? 'once' : `${limit} times`;
    return httpFailure(`redirects more than ${times}, the last time to ${hostAndPort(request.url)}`);
}
/** One exchange: what it met, or the request that a redirect asks for. */
async function hop({ request, env, either, deadline }) {
    const { url } = request;
    const progress = { phase: 'connect' };
    try {
        const response = await exchange({ ...request, env }, progress, either);
        const next = request.follow ? redirection(response, request) : undefined;
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
/** What to ask next, a failure where that is not allowed, or undefined where the answer is no redirect. */
function redirection({ status, headers }, request) {
    const { url: from } = request;
    const location = headers['location'];
    if (!REDIRECTS.has(status) || location === undefined)
        return undefined;
    if (!URL.canParse(location, from.href)) {
        return httpFailure(`redirects (${status}) to something that is no address`);
    }
    const next = new URL(location, from);
    if (next.protocol !== from.protocol) {
        return httpFailure(`redirects (${status}) from ${from.protocol}//${from.host} to ${next.protocol}//${next.host}, another scheme: name that address as the target`);
    }
    const asked = next.origin === from.origin ? sameOrigin(next, request) : elsewhere(next, request);
    return withMethod(asked, status);
}
function sameOrigin(url, request) {
    url.username = request.url.username;
    url.password = request.url.password;
    return { ...request, url };
}
/** Headers are for the target alone: a token may stand in any of them. So is an address that was chosen for it. */
function elsewhere(url, { headers: _, address: __, ...request }) {
    url.username = '';
    url.password = '';
    return { ...request, url };
}
// RFC 9110, section 15.4: 303 becomes a GET, 301 and 302 do where it was a POST, 307 and 308 stay what they were.
function withMethod(request, status) {
    const { method = 'GET', body: _, ...bare } = request;
    const isPost = method === 'POST' && (status === 301 || status === 302);
    return isPost || (status === 303 && method !== 'HEAD') ? { ...bare, method: 'GET' } : request;
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


/***/ }),

/***/ 349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ openKubeconfig)
/* harmony export */ });
/* unused harmony exports removeKubeconfig, decodeKubeconfig, secretsOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8972);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9286);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6789);






/**
 * Makes the kubeconfig ready for children: content goes to a file that only this user can read, under
 * RUNNER_TEMP; a path is checked; with neither, KUBECONFIG and the programs' own defaults hold.
 */
async function openKubeconfig({ kubeconfigContent, kubeconfig, kubeContext }, { env, mask }) {
    const content = kubeconfigContent === undefined ? undefined : decodeKubeconfig(kubeconfigContent);
    for (const secret of content === undefined ? [] : secretsOf(content))
        mask(secret);
    if (content === undefined && kubeconfig !== undefined)
        await mustBeFile(kubeconfig);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'trunkline-cluster-'));
    const file = content === undefined ? kubeconfig : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'kubeconfig');
    if (content !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'kubeconfig'), content, { mode: 0o600 });
    return {
        env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .childEnvironment */ .Q)(env), ...(file === undefined ? {} : { KUBECONFIG: file }) },
        context: kubeContext,
        folder,
        remove: () => removeKubeconfig(folder),
    };
}
/** Removes the folder; safe to call twice, and from a `post:` step that knows only its path. */
async function removeKubeconfig(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}
/** Plain or base64, as people keep it in a secret; throws without ever repeating the content. */
function decodeKubeconfig(content) {
    const plain = isKubeconfig(content) ? content : Buffer.from(content, 'base64').toString('utf8');
    if (isKubeconfig(plain))
        return plain;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeliveryError */ .V('input-invalid', 'input "kubeconfig-content" must be a kubeconfig, plain or in base64: it is no YAML with clusters');
}
/** What must not be printed: tokens, keys and passwords, and their decoded forms. */
function secretsOf(content) {
    const users = asRecord((0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(content))['users'];
    if (!Array.isArray(users))
        return [];
    return users
        .map((user) => asRecord(asRecord(user)['user']))
        .flatMap((user) => ['token', 'password', 'client-key-data', 'client-certificate-data'].map((key) => user[key]))
        .filter((value) => typeof value === 'string' && value.length > 3)
        .flatMap((value) => [value, ...decodedKey(value)]);
}
function decodedKey(value) {
    const text = Buffer.from(value, 'base64').toString('utf8');
    return text.includes('-----BEGIN') ? [text] : [];
}
function isKubeconfig(text) {
    try {
        return Array.isArray(asRecord((0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(text))['clusters']);
    }
    catch {
        return false;
    }
}
async function mustBeFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (found?.isFile() === true)
        return;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeliveryError */ .V('input-invalid', `input "kubeconfig" must be the path of a kubeconfig file, got "${path}"`);
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 9826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ collectionPath),
  D: () => (/* binding */ openCluster)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
// EXTERNAL MODULE: ./shared/tools/process.js
var tools_process = __nccwpck_require__(6905);
;// CONCATENATED MODULE: ./shared/tools/kubectl-config.js


const PATIENCE = 5_000;
/** Host and port of the API that the kubeconfig leads to, for a message; undefined where kubectl cannot say. */
async function clusterHost({ env, context }) {
    const args = ['config', 'view', '--minify', '--output=jsonpath={.clusters[0].cluster.server}'];
    const chosen = context === undefined ? args : [...args, `--context=${context}`];
    const signal = AbortSignal.timeout(PATIENCE);
    const finished = await (0,tools_process/* run */.eF)('kubectl', chosen, { env, signal }).catch(() => undefined);
    return finished?.status === 0 ? URL.parse(finished.stdout.trim())?.host : undefined;
}
/** Says which cluster it is, and refuses any other than the one expected: `https://host:port` or `host:port`. */
async function pinCluster(access, expected, log) {
    const host = await clusterHost(access);
    if (host !== undefined)
        log.info(`cluster: ${host}`);
    if (expected === undefined)
        return;
    const wanted = URL.parse(expected)?.host || expected;
    if (host === wanted)
        return;
    throw new DeliveryError('cluster-failed', `the kubeconfig leads to ${host ?? 'no cluster'}, and \`expect-cluster\` says ${wanted}`, { cure: 'Check which kubeconfig and context this environment is given' });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./shared/tools/end-child.js
var end_child = __nccwpck_require__(8570);
;// CONCATENATED MODULE: ./shared/tools/kubectl-proxy.js






// sockaddr_un.sun_path on Linux holds 107 characters.
const SOCKET_PATH_LIMIT = 107;
const STARTING = 15_000;
const PROGRAM = 'kubectl';
/** Starts the proxy and waits until it serves; every kind of kubeconfig login is kubectl's to do. */
async function startKubectlProxy(access, signal) {
    signal?.throwIfAborted();
    const folder = await socketFolder(access.folder);
    const socket = (0,external_node_path_.join)(folder, 'api');
    const child = (0,external_node_child_process_.spawn)(PROGRAM, proxyArguments(socket, access.context), {
        env: access.env,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const complaint = lastLine(child);
    const close = async () => {
        await (0,end_child/* endChild */.s)(child);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        await serving(child, complaint, signal);
    }
    catch (error) {
        await close();
        throw error;
    }
    return { socket, pid: child.pid ?? 0, complaint, close };
}
/** Ends a proxy that a killed step left behind, if that process is still this proxy. */
async function endStaleProxy(pid, socket) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.split('\0').includes(`--unix-socket=${socket}`))
        process.kill(pid, 'SIGTERM');
}
function proxyArguments(socket, context) {
    return ['proxy', `--unix-socket=${socket}`, ...(context === undefined ? [] : [`--context=${context}`])];
}
async function socketFolder(folder) {
    const name = 'trunkline-api-';
    const isShort = folder !== undefined && (0,external_node_path_.join)(folder, `${name}XXXXXX`, 'api').length <= SOCKET_PATH_LIMIT;
    return (0,promises_.mkdtemp)((0,external_node_path_.join)(isShort ? folder : (0,external_node_os_.tmpdir)(), name));
}
function serving(child, complaint, signal) {
    return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new errors/* DeliveryError */.V('cluster-failed', `kubectl proxy did not start: ${complaint()}`)), STARTING);
        const settle = (act) => {
            clearTimeout(late);
            signal?.removeEventListener('abort', aborted);
            act();
        };
        const aborted = () => settle(() => reject(signal?.reason));
        signal?.addEventListener('abort', aborted, { once: true });
        child.stdout?.on('data', () => settle(resolve));
        child.on('error', (cause) => settle(() => reject(notStarted(cause))));
        child.on('close', () => settle(() => reject(refused(complaint()))));
    });
}
function notStarted(cause) {
    if (cause.code !== 'ENOENT')
        return new errors/* DeliveryError */.V('tool-failed', 'cannot start kubectl', { cause });
    return new errors/* DeliveryError */.V('tool-missing', 'kubectl is not on PATH', {
        cause,
        cure: 'Install kubectl in an earlier step',
    });
}
function refused(complaint) {
    const cure = complaint.includes('context')
        ? 'Check `kube-context` and the contexts of the kubeconfig'
        : 'Check `kubeconfig`, `kubeconfig-content` or KUBECONFIG';
    return new errors/* DeliveryError */.V('cluster-failed', `the kubeconfig cannot be used: ${complaint}`, { cure });
}
/** kubectl's logger prefixes its lines with `E1122 22:01:02.123456    1234 proxy_server.go:147]`. */
function lastLine(child) {
    let text = '';
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (chunk) => {
        text = (text + chunk).slice(-4_096);
    });
    return () => {
        const lines = text.trim().split('\n');
        return (lines.at(-1) ?? '').replace(/^[A-Z]\d{4} [^\]]*\] /, '').replace(/^error: /, '');
    };
}

;// CONCATENATED MODULE: ./shared/tools/kubernetes-errors.js

/** An answer of the API that is an error, kept as a cause so that callers can tell which one it was. */
class ApiRefusal extends Error {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
function parseStatus(text) {
    const message = messageIn(text);
    return { message: message ?? text.trim().slice(0, 200), isFromApi: message !== undefined };
}
function messageIn(text) {
    try {
        const value = JSON.parse(text);
        const hasMessage = typeof value === 'object' && value !== null && 'message' in value;
        return hasMessage && typeof value.message === 'string' ? value.message : undefined;
    }
    catch {
        return undefined;
    }
}
/** One line on what the cluster refused, and what to do about it. */
function clusterError(status, { message, isFromApi }, { complaint, host }) {
    const cluster = host === undefined ? 'the cluster' : `the cluster at ${host}`;
    const cause = new ApiRefusal(status, message === '' ? complaint : message);
    if (status >= 500 && !isFromApi)
        return unreached(message === '' ? complaint : message, cause);
    switch (status) {
        case 401:
            return new errors/* DeliveryError */.V('cluster-failed', `${cluster} does not accept the credentials (401)`, {
                cause,
                cure: 'Renew the token or certificate of the kubeconfig',
            });
        case 403:
            return new errors/* DeliveryError */.V('cluster-failed', `${cluster} refuses: ${message}`, {
                cause,
                cure: missingRight(message),
            });
        default:
            return new errors/* DeliveryError */.V('cluster-failed', `the cluster answered ${status}: ${message}`, { cause });
    }
}
/** `pods is forbidden: User "x" cannot list resource "pods" in API group "" in the namespace "y"` as a rule to add. */
function missingRight(message) {
    const [, verb, resource, group] = /cannot (\w+) resource "([^"]+)" in API group "([^"]*)"/.exec(message) ?? [];
    if (verb === undefined || resource === undefined)
        return 'Give the user the right that the message names';
    return `Add to its Role: apiGroups: ["${group ?? ''}"], resources: ["${resource}"], verbs: ["${verb}"]`;
}
/** kubectl's own words, without the frame that its proxy puts around them. */
function unreached(words, cause) {
    const [, reason] = /(?:proxy error|error while proxying request): (.*)$/s.exec(words) ?? [];
    const why = (reason ?? words).trim();
    return new errors/* DeliveryError */.V('cluster-failed', `the cluster was not reached: ${why}`, {
        cause,
        cure: why.includes('x509')
            ? 'Check the certificate authority of the kubeconfig'
            : 'Check the server of the kubeconfig and the network',
    });
}

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./shared/tools/kubernetes-watch.js




/** How long a cluster may be away in mid-watch, as while its API server restarts. */
const kubernetes_watch_PATIENCE = 60_000;
/** How long a list may take, and a watch say nothing, before it is doubted: a connection that died on its way stays open for minutes. */
const SILENCE = 10_000;
const PAUSES = [100, 250, 500, 1_000, 2_000];
/**
 * Lists a collection, then follows it; lists again whenever the stream is lost, or has long said nothing. Ends only
 * with the signal, or with the error that the cluster keeps giving.
 */
async function followResource(ask, collection, changed, signal) {
    let failures = 0;
    let lastGood = performance.now();
    while (!signal.aborted) {
        try {
            await listAndWatch(ask, collection, signal, (objects) => {
                failures = 0;
                lastGood = performance.now();
                changed(objects);
            });
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (isFinal(error) || performance.now() - lastGood > kubernetes_watch_PATIENCE)
                throw error;
            failures += 1;
        }
        await (0,external_node_timers_promises_.setTimeout)(PAUSES[Math.min(failures, PAUSES.length - 1)], undefined, { signal }).catch(() => undefined);
    }
}
/** Refusals do not heal by asking again. */
function isFinal(error) {
    const refusal = error instanceof errors/* DeliveryError */.V ? error.cause : undefined;
    if (refusal instanceof ApiRefusal)
        return [400, 401, 403, 404].includes(refusal.status);
    return error instanceof errors/* DeliveryError */.V && error.code === 'tool-missing';
}
async function listAndWatch(ask, { path, query }, signal, changed) {
    const { items, metadata } = await listOf(ask, join(path, query), signal);
    const objects = new Map((items ?? []).map((object) => [keyOf(object), object]));
    changed(objects);
    const since = `watch=1&allowWatchBookmarks=true&timeoutSeconds=300&resourceVersion=${metadata.resourceVersion}`;
    await whileItSpeaks(signal, async (watching, spoke) => {
        const { body } = await ask(join(path, query, since), { signal: watching });
        for await (const line of (0,external_node_readline_namespaceObject.createInterface)({ input: body, crlfDelay: Number.POSITIVE_INFINITY })) {
            spoke();
            const news = JSON.parse(line);
            // 410 Gone: the version is too old, and only a new list helps.
            if (news.type === 'ERROR')
                return;
            if (news.type === 'BOOKMARK')
                continue;
            take(objects, news);
            changed(objects);
        }
    });
}
async function listOf(ask, path, signal) {
    const within = AbortSignal.timeout(SILENCE);
    try {
        const { body } = await ask(path, { signal: AbortSignal.any([signal, within]) });
        return (await readJson(body));
    }
    catch (error) {
        if (signal.aborted || !within.aborted)
            throw error;
        const message = `the cluster did not answer in ${SILENCE / 1_000} s when asked for ${path}`;
        throw new errors/* DeliveryError */.V('cluster-failed', message, { cause: error });
    }
}
function take(objects, { type, object }) {
    if (type === 'DELETED')
        objects.delete(keyOf(object));
    else
        objects.set(keyOf(object), object);
}
/** Breaks off what has said nothing for too long, and returns then as if it had ended. */
async function whileItSpeaks(signal, listen) {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), SILENCE);
    try {
        await listen(AbortSignal.any([signal, silence.signal]), () => timer.refresh());
    }
    catch (error) {
        if (!silence.signal.aborted)
            throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
function keyOf({ metadata }) {
    return metadata.uid ?? metadata.name;
}
function join(path, ...queries) {
    const query = queries.filter((part) => part !== '').join('&');
    return query === '' ? path : `${path}?${query}`;
}
async function readJson(body) {
    let text = '';
    for await (const chunk of body)
        text += String(chunk);
    return JSON.parse(text);
}

;// CONCATENATED MODULE: ./shared/tools/kubernetes.js






const API_PATHS = {
    deployments: 'apis/apps/v1',
    statefulsets: 'apis/apps/v1',
    daemonsets: 'apis/apps/v1',
    replicasets: 'apis/apps/v1',
    controllerrevisions: 'apis/apps/v1',
    jobs: 'apis/batch/v1',
};
/** Where a namespace's objects of a resource are. */
function collectionPath(resource, namespace) {
    return `/${API_PATHS[resource] ?? 'api/v1'}/namespaces/${encodeURIComponent(namespace)}/${resource}`;
}
/** Where objects of a custom type like `stable.example.com/v1/Database` are, as the API's discovery tells it. */
async function customPath(ask, type, namespace) {
    const [group = '', version = '', kind = ''] = type.split('/');
    const root = `/apis/${encodeURIComponent(group)}/${encodeURIComponent(version)}`;
    const { resources = [] } = (await kubernetes_readJson(await ask(root)));
    const found = resources.find(({ name, kind: own }) => own === kind && !name.includes('/'));
    if (found === undefined)
        throw new errors/* DeliveryError */.V('cluster-failed', `the cluster does not know ${type}`);
    const place = found.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${root}${place}/${found.name}`;
}
/** Opens a cluster; nothing is started before the first request. */
function openCluster(access, options = {}) {
    let starting;
    const agent = new external_node_http_.Agent({ keepAlive: true });
    const proxy = () => {
        starting ??= startKubectlProxy(access, options.signal).then((started) => {
            options.onProxy?.(started);
            return started;
        });
        return starting;
    };
    let naming;
    const host = () => {
        naming ??= clusterHost(access);
        return naming;
    };
    const ask = async (path, asked) => {
        const { socket, complaint } = await proxy();
        const answer = await send({ socketPath: socket, agent }, path, asked);
        const { status, body } = answer;
        if (status < 400)
            return answer;
        const said = parseStatus(await readText(body));
        const isDenied = status === 401 || status === 403;
        throw clusterError(status, said, { complaint: complaint(), host: isDenied ? await host() : undefined });
    };
    return {
        ...requests(ask),
        async close() {
            agent.destroy();
            await starting?.then((started) => started.close(), () => undefined);
        },
    };
}
function requests(ask) {
    const pathOf = async (resource, namespace) => resource.includes('/') ? customPath(ask, resource, namespace) : collectionPath(resource, namespace);
    return {
        async find(path, accept = 'application/json') {
            try {
                return (await kubernetes_readJson(await ask(path, { accept })));
            }
            catch (error) {
                if (error instanceof errors/* DeliveryError */.V && isNotFound(error))
                    return undefined;
                throw error;
            }
        },
        async list(resource, namespace, query = '') {
            const path = (await pathOf(resource, namespace)) + (query === '' ? '' : `?${query}`);
            const { items } = (await kubernetes_readJson(await ask(path)));
            return items ?? [];
        },
        async create(collection, object) {
            const body = { type: 'application/json', text: JSON.stringify(object) };
            const answer = await ask(collection, { method: 'POST', body });
            answer.body.resume();
        },
        async mergePatch(path, patch) {
            const body = { type: 'application/merge-patch+json', text: JSON.stringify(patch) };
            const answer = await ask(path, { method: 'PATCH', body });
            answer.body.resume();
        },
        async text(path) {
            return readText((await ask(path)).body);
        },
        async follow(resource, namespace, changed, signal) {
            const path = await pathOf(resource, namespace);
            return followResource(ask, { path, query: queryOf(resource) }, changed, signal);
        },
    };
}
// Only warnings explain a failure, and a busy namespace has thousands of the other kind.
function queryOf(resource) {
    return resource === 'events' ? 'fieldSelector=type%3DWarning' : '';
}
function send(connection, path, { method = 'GET', accept = 'application/json', body, signal } = {}) {
    return new Promise((resolve, reject) => {
        const headers = {
            Host: 'localhost',
            Accept: accept,
            ...(body === undefined
                ? {}
                : { 'Content-Type': body.type, 'Content-Length': Buffer.byteLength(body.text) }),
        };
        const asked = (0,external_node_http_.request)({ ...connection, method, path, headers, ...(signal === undefined ? {} : { signal }) }, (answer) => resolve({ status: answer.statusCode ?? 0, body: answer }));
        asked.on('error', (cause) => {
            reject(signal?.aborted === true
                ? signal.reason
                : new errors/* DeliveryError */.V('cluster-failed', `the connection to the cluster broke: ${cause.message}`, {
                    cause,
                }));
        });
        asked.end(body?.text);
    });
}
async function kubernetes_readJson({ body }) {
    const text = await readText(body);
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* DeliveryError */.V('cluster-failed', 'the cluster answered with something that is not JSON', {
            cause,
        });
    }
}
async function readText(body) {
    body.setEncoding('utf8');
    let text = '';
    for await (const chunk of body)
        text += String(chunk);
    return text;
}
function isNotFound({ cause }) {
    return typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === 404;
}


/***/ }),

/***/ 5045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openPortForward)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8972);
/* harmony import */ var _end_child_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8570);



const PROGRAM = 'kubectl';
/** Milliseconds that kubectl is given to say why a connection broke. */
const COMPLAINT_WITHIN = 300;
/**
 * Starts `kubectl port-forward` to a pod and gives the local port that leads there. Each connection to it is
 * one of its own in the pod. Rejects with kubectl's own words where there is no way.
 */
async function openPortForward(access, { namespace, pod, port }, signal) {
    signal.throwIfAborted();
    const context = access.context === undefined ? [] : [`--context=${access.context}`];
    const args = [
        'port-forward',
        `--namespace=${namespace}`,
        ...context,
        '--address=127.0.0.1',
        `pod/${pod}`,
        `:${port}`,
    ];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(PROGRAM, args, { env: access.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const complaints = linesOf(child);
    const close = () => (0,_end_child_js__WEBPACK_IMPORTED_MODULE_2__/* .endChild */ .s)(child);
    try {
        return {
            port: await forwarding(child, complaints, signal),
            isOpen: () => child.exitCode === null && child.signalCode === null,
            complaint: () => lastComplaint(child, complaints, port),
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function forwarding(child, complaints, signal) {
    return new Promise((resolve, reject) => {
        let said = '';
        const aborted = () => reject(signal.reason);
        signal.addEventListener('abort', aborted, { once: true });
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            said += text;
            const [, port] = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(said) ?? [];
            if (port === undefined)
                return;
            signal.removeEventListener('abort', aborted);
            resolve(Number(port));
        });
        child.on('error', (cause) => {
            const missing = cause.code === 'ENOENT';
            reject(new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V(missing ? 'tool-missing' : 'tool-failed', `kubectl ${missing ? 'is not on PATH' : 'cannot be started'}`, {
                cause,
            }));
        });
        child.on('close', () => reject(new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('cluster-failed', complaints.at(-1) ?? 'kubectl port-forward ended')));
    });
}
function linesOf(child) {
    const lines = [];
    let rest = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        const parts = (rest + text).split('\n');
        rest = parts.pop() ?? '';
        lines.push(...parts.filter((line) => line.trim() !== '').map((line) => line.replace(/^error: /, '')));
        lines.splice(0, Math.max(0, lines.length - 20));
    });
    return lines;
}
/**
 * What was said of a connection that could not be made (by the node, by way of its runtime): it comes on another
 * stream than the broken connection, so a moment later.
 */
async function lastComplaint(child, lines, port) {
    if (lines.length === 0 && child.exitCode === null) {
        await new Promise((resolve) => {
            const late = setTimeout(resolve, COMPLAINT_WITHIN);
            child.stderr?.once('data', () => setImmediate(resolve, clearTimeout(late)));
        });
    }
    if (lines.some((line) => /connection refused/i.test(line)))
        return `nothing listens on port ${port}`;
    return (lines
        .findLast((line) => !/lost connection/i.test(line))
        ?.replace(/^E\d{4} [^\]]*\] /, '')
        .slice(0, 200) ?? lines.at(-1));
}


/***/ }),

/***/ 6905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* unused harmony exports mustRun, toolFailed */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8972);


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

/***/ 6789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JU: () => (/* binding */ parseYamlTexts),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* unused harmony exports parseYamlAsFarAsItGoes, parseYamlDocuments, readValuesText */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3483);

// `silent` would have the package return what it made of broken text, and drop every document but the first.
const STRICT = { uniqueKeys: true, logLevel: 'error' };
/** Parses one YAML document; throws where it is broken, or not alone. */
function parseYaml(text) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, STRICT);
}
/**
 * Parses one document that is Helm's to judge, as far as it goes: Helm's own parser minds less, so what is
 * broken for this one may have been deployed.
 */
function parseYamlAsFarAsItGoes(text) {
    return parse(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
}
/** Parses a stream of documents; throws at the first that is broken. */
function parseYamlDocuments(text) {
    const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    if ('empty' in documents)
        return [];
    return documents.map((document) => {
        const broken = document.errors[0];
        if (broken !== undefined)
            throw broken;
        return document.toJS();
    });
}
/** Parses a values text, and names the keys that have nothing behind them: neither a value nor the word null. */
function readValuesText(text) {
    const document = parseDocument(text, STRICT);
    const broken = document.errors[0];
    if (broken !== undefined)
        throw broken;
    const emptyKeys = [];
    visit(document, {
        Pair(_, { key, value }) {
            const isEmpty = value === null || (isScalar(value) && value.value === null && value.source === '');
            if (isEmpty)
                emptyKeys.push(String(isScalar(key) ? key.value : key));
        },
    });
    return { value: document.toJS(), emptyKeys };
}
/** Parses one YAML document with every scalar as the text that stands there: `0123456` and `1e5` stay what they are. */
function parseYamlTexts(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...STRICT, schema: 'failsafe' });
    const broken = document.errors[0];
    if (broken !== undefined)
        throw broken;
    return document.toJS();
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
/******/ var __webpack_exports__ = __nccwpck_require__(4277);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
