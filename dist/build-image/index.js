import { createRequire as __cr } from "node:module"; const require = __cr(import.meta.url);

// actions/build-image/main.ts
import { randomBytes } from "node:crypto";
import { readFile as readFile7 } from "node:fs/promises";
import { tmpdir } from "node:os";

// shared/action/log.ts
import { stripVTControlCharacters } from "node:util";
function quoteLines(text) {
  return text.split(/\r\n|\r|\n/).map((line) => `  \u2502 ${neutralise(line)}`);
}
function neutralise(line) {
  return stripVTControlCharacters(line).replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ").replaceAll("##[", "## [").replace(/^\s*::/, (colons) => colons.replace("::", ": :"));
}

// shared/action/run.ts
import { randomUUID as randomUUID2 } from "node:crypto";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
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

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve3(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
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
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
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
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
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
    this._buffer = "";
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
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
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
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
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
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header: header2, data, colspan, rowspan } = cell;
        const tag = header2 ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
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
    const element = this.wrap("details", this.wrap("summary", label) + content);
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
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
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
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
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
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
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
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}

// shared/domain/verdict.ts
var QUIET = /* @__PURE__ */ new Set(["superseded", "soaking"]);
var ASKED = /* @__PURE__ */ new Set(["workflow_dispatch", "repository_dispatch"]);
function exitStatus(verdict, reasonCode, event) {
  if (verdict !== "refused" && verdict !== "failed") return 0;
  return QUIET.has(reasonCode) && event !== void 0 && !ASKED.has(event) ? 0 : 1;
}

// shared/action/errors.ts
var DeliveryError = class extends Error {
  name = "DeliveryError";
  code;
  cure;
  constructor(code2, message, { cure, ...options } = {}) {
    super(message, options);
    this.code = code2;
    this.cure = cure;
  }
};
function messageOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}

// shared/domain/duration.ts
var UNITS = { h: 36e5, m: 6e4, s: 1e3 };
function parseDuration(text) {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  if (match === null || text === "") throw new TypeError(`a duration like 90s, 5m or 1h30m, got "${text}"`);
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  return Number(hours) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds) * UNITS.s;
}
function formatDuration(milliseconds) {
  if (milliseconds < 1e4) return `${(milliseconds / 1e3).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1e3);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m ${seconds % 60}s`;
  return `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}

// shared/action/inputs.ts
var BOOLEANS = /* @__PURE__ */ new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false]
]);
var InputReader = class {
  #env;
  #mask;
  constructor(env, mask) {
    this.#env = env;
    this.#mask = mask;
  }
  /** The trimmed value, or undefined where it is empty: the runner cannot tell the two apart. */
  optional(name) {
    const value = this.#env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim();
    return value === "" ? void 0 : value;
  }
  required(name) {
    return this.optional(name) ?? this.#fail(name, "is required");
  }
  /** Parses a required value; what `parse` throws says what was expected. */
  parsed(name, parse) {
    return this.#parse(name, this.required(name), parse);
  }
  optionalParsed(name, parse) {
    const text = this.optional(name);
    return text === void 0 ? void 0 : this.#parse(name, text, parse);
  }
  /** A guard that can be opted out of only by the word `none`; empty is an error, and the message says both. */
  parsedOrNone(name, parse) {
    const text = this.optional(name) ?? this.#fail(name, "is required: an empty value would switch a guard off. Write `none` to do without");
    return text === "none" ? void 0 : this.#parse(name, text, parse);
  }
  choice(name, values) {
    const text = this.required(name);
    const found = values.find((value) => value === text);
    return found ?? this.#fail(name, `must be one of ${values.join(", ")}, got "${text}"`);
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
    return this.parsed(name, parseDuration);
  }
  /** Non-empty trimmed lines; none where the input is empty. */
  lines(name) {
    return (this.optional(name) ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
  }
  /** Each line parsed; the message names the line that does not fit. */
  parsedLines(name, parse) {
    return this.lines(name).map((line) => this.#parse(name, line, parse));
  }
  /** Masks the value, and each of its lines, before anyone can print it. */
  secret(name) {
    return this.optionalSecret(name) ?? this.#fail(name, "is required");
  }
  optionalSecret(name) {
    const value = this.optional(name);
    if (value !== void 0) maskLines(value, this.#mask);
    return value;
  }
  /** Fails as a malformed value of this input would; for rules between inputs. */
  refuse(name, problem) {
    return this.#fail(name, problem);
  }
  #parse(name, text, parse) {
    try {
      return parse(text);
    } catch (cause) {
      return this.#fail(name, `must be ${messageOf(cause)}`, cause);
    }
  }
  #fail(name, problem, cause) {
    throw new DeliveryError("input-invalid", `input "${name}" ${problem}`, { cause });
  }
};
function maskLines(secret, mask) {
  for (const line of /* @__PURE__ */ new Set([secret, ...secret.split("\n").map((part) => part.trim())])) {
    if (line.length > 3) mask(line);
  }
}

// shared/action/notes.ts
import { mkdir as mkdir2, readdir as readdir2, readFile, rename as rename2, writeFile as writeFile2 } from "node:fs/promises";
import { join } from "node:path";
function openNotes(runnerTemp) {
  if (runnerTemp === void 0) return { read: async () => [], write: async () => void 0 };
  const folder = join(runnerTemp, "trunkline");
  return {
    async read() {
      const names = (await readdir2(folder).catch(nothingThere)).filter((name) => name.endsWith(".json"));
      const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), "utf8")));
      return texts.map((text) => JSON.parse(text));
    },
    async write(note) {
      await mkdir2(folder, { recursive: true, mode: 448 });
      const name = `${note.startedAt.replaceAll(/[^0-9TZ]/g, "")}-${note.action}-${note.step.replaceAll(/[^\w-]/g, "_")}`;
      await writeFile2(join(folder, `${name}.part`), JSON.stringify(note), { mode: 384 });
      await rename2(join(folder, `${name}.part`), join(folder, `${name}.json`));
    }
  };
}
function nothingThere(error2) {
  if (error2.code === "ENOENT") return [];
  throw error2;
}

// shared/action/redact.ts
function redactor() {
  const secrets = /* @__PURE__ */ new Set();
  return {
    remember: (secret) => secrets.add(secret),
    redact: (text) => [...secrets].reduce((clean, secret) => clean.replaceAll(secret, "***"), text)
  };
}
function redactDeep(value, redact) {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)]));
}

// shared/action/report.ts
var RESULT_LIMIT = 16 * 1024;
function emptyOutputs(names) {
  return Object.fromEntries(names.map((name) => [name, ""]));
}
function formatResult(report) {
  const { verdict, reasonCode, headline, result = {} } = report;
  const common = { version: 1, verdict, "reason-code": reasonCode, headline: headline.slice(0, 1e3) };
  const whole = JSON.stringify({ ...common, ...result });
  return Buffer.byteLength(whole) <= RESULT_LIMIT ? whole : JSON.stringify({ ...common, truncated: true });
}

// shared/action/run.ts
async function runAction(action) {
  const startedAt = (/* @__PURE__ */ new Date()).toISOString();
  const shell = openShell();
  const report = await ending(action, shell);
  await publish(action.name, report, shell, startedAt);
  return exit(exitStatus(report.verdict, report.reasonCode, process.env["GITHUB_EVENT_NAME"]));
}
async function ending(action, shell) {
  try {
    return await action.main(shell.context);
  } catch (error2) {
    logCauses(error2, shell.context.log);
    return errorReport(error2, action, shell.context.signal);
  }
}
function errorReport(error2, { name, outputs }, signal) {
  const known = error2 instanceof DeliveryError ? error2 : void 0;
  const headline = signal.aborted && known?.code !== "cancelled" ? `cancelled: ${messageOf(error2)}` : messageOf(error2);
  const cure = known?.cure === void 0 ? "" : `

${known.cure}`;
  return {
    verdict: "failed",
    reasonCode: signal.aborted ? "cancelled" : known?.code ?? "unexpected-error",
    headline: known?.cure === void 0 ? headline : `${headline}. ${known.cure}`,
    outputs: emptyOutputs(outputs),
    summary: `### ${name}: failed

${quoteLines(headline).join("\n")}${cure}`
  };
}
function openShell() {
  const { redact, remember } = redactor();
  const mask = (secret) => {
    remember(secret);
    setSecret(secret);
  };
  const abort = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) {
    process.on(name, () => abort.abort(new DeliveryError("cancelled", `cancelled by ${name}`)));
  }
  const context = {
    input: new InputReader(process.env, mask),
    env: process.env,
    log: coreLog(redact),
    notes: openNotes(process.env["RUNNER_TEMP"]),
    signal: abort.signal,
    mask: (secret) => maskLines(secret, mask),
    saveState,
    state: getState
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
      for (const line of quoteLines(redact(text))) info(line);
      endGroup();
    }
  };
}
function logCauses(error2, log) {
  let cause = error2 instanceof Error ? error2.cause : void 0;
  for (let depth = 0; cause !== void 0 && depth < 5; depth += 1) {
    log.info(`caused by: ${messageOf(cause)}`);
    cause = cause instanceof Error ? cause.cause : void 0;
  }
}
async function publish(name, report, { context, redact }, startedAt) {
  const clean = redactDeep(report, redact);
  const { verdict, reasonCode, outputs, headline } = clean;
  const result = formatResult(clean);
  for (const [output2, value] of Object.entries({ ...outputs, verdict, "reason-code": reasonCode, result })) {
    setOutput(output2, value);
  }
  await writeSummary(clean.summary);
  await context.notes.write(noteOf(name, clean, startedAt));
  for (const warning2 of clean.warnings ?? []) context.log.warning(warning2);
  if (verdict === "refused" || verdict === "failed") {
    error(headline, { title: `${name}: ${reasonCode}` });
  } else {
    context.log.info(`${name}: ${verdict} (${reasonCode}) \u2013 ${headline}`);
  }
}
function noteOf(action, report, startedAt) {
  const { verdict, reasonCode, headline, outputs, result = {} } = report;
  const step = process.env["GITHUB_ACTION"] ?? randomUUID2();
  const endedAt = (/* @__PURE__ */ new Date()).toISOString();
  return { version: 1, action, step, startedAt, endedAt, verdict, reasonCode, headline, outputs, result };
}
async function writeSummary(summary2) {
  if (process.env["GITHUB_STEP_SUMMARY"] === void 0 || summary2 === "") return;
  await summary.addRaw(summary2, true).write();
}
async function exit(status) {
  await new Promise((flushed) => process.stdout.write("", flushed));
  return process.exit(status);
}

// shared/registry/client.ts
import { setTimeout as sleep } from "node:timers/promises";

// shared/domain/digest.ts
var DIGEST = /^sha256:[0-9a-f]{64}$/;
function isDigest(text) {
  return DIGEST.test(text);
}
function parseDigest(text) {
  if (!isDigest(text)) throw new TypeError(`a digest like sha256:<64 hex digits>, got "${text}"`);
  return text;
}
function shortDigest(digest) {
  return digest.slice(0, "sha256:".length + 12);
}

// shared/domain/reference.ts
var NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
var REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
function parseRepository(text) {
  const { repository, tag, digest } = parseReference(text);
  if (tag !== void 0 || digest !== void 0) {
    throw new TypeError(`a repository without tag or digest, like ghcr.io/acme/shop, got "${text}"`);
  }
  return repository;
}
function parseReference(text) {
  const at = text.indexOf("@");
  const digest = at < 0 ? void 0 : parseDigest(text.slice(at + 1));
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const tag = colon < 0 ? void 0 : parseTag(named.slice(colon + 1));
  const repository = splitRegistry(colon < 0 ? named : named.slice(0, colon), text);
  return { repository, ...tag === void 0 ? {} : { tag }, ...digest === void 0 ? {} : { digest } };
}
function parseTag(text) {
  if (!TAG.test(text)) {
    throw new TypeError(`a tag of letters, digits, ".", "_" and "-", at most 128 characters, got "${text}"`);
  }
  return text;
}
function formatRepository({ registry, name }) {
  return `${registry}/${name}`;
}
function formatReference({ repository, tag, digest }) {
  const named = formatRepository(repository) + (tag === void 0 ? "" : `:${tag}`);
  return digest === void 0 ? named : `${named}@${digest}`;
}
function formatPinned(reference) {
  return `${formatRepository(reference.repository)}@${reference.digest}`;
}
function splitRegistry(text, whole) {
  const slash = text.indexOf("/");
  const first = slash < 0 ? "" : text.slice(0, slash);
  const hasRegistry = first.includes(".") || first.includes(":") || first === "localhost";
  const registry = hasRegistry ? first : "docker.io";
  const path = hasRegistry ? text.slice(slash + 1) : text;
  const name = registry === "docker.io" && !path.includes("/") ? `library/${path}` : path;
  if (!REGISTRY.test(registry) || !NAME.test(name)) {
    throw new TypeError(
      `an image reference like ghcr.io/acme/shop:tag or ghcr.io/acme/shop@sha256:\u2026, all lower case, got "${whole}"`
    );
  }
  return { registry, name };
}

// shared/registry/blobs.ts
import { createHash as createHash2 } from "node:crypto";
import { Transform } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";

// shared/registry/manifests.ts
import { createHash } from "node:crypto";

// shared/registry/transport.ts
import http from "node:http";
import https from "node:https";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
var MAX_HEADER_SIZE = 32 * 1024;
var CONNECTIONS_PER_HOST = 16;
function openTransport({ signal, idleTimeout }) {
  const agents = {
    "http:": new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS_PER_HOST }),
    "https:": new https.Agent({ keepAlive: true, maxSockets: CONNECTIONS_PER_HOST })
  };
  let requests = 0;
  return {
    exchange(exchange) {
      signal?.throwIfAborted();
      requests += 1;
      const secure = exchange.url.protocol === "https:";
      const request = (secure ? https : http).request(exchange.url, {
        method: exchange.method,
        headers: { ...exchange.headers },
        agent: secure ? agents["https:"] : agents["http:"],
        maxHeaderSize: MAX_HEADER_SIZE,
        timeout: idleTimeout,
        ...signal === void 0 ? {} : { signal }
      });
      return answerOf(request, exchange, signal);
    },
    requests: () => requests,
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    }
  };
}
function answerOf(request, { url, body }, signal) {
  return new Promise((resolve3, reject) => {
    let refused = false;
    request.on("timeout", () => request.destroy(timedOut()));
    request.on("error", (error2) => reject(signal?.aborted === true ? signal.reason : error2));
    request.on("response", (answer) => {
      const status = answer.statusCode ?? 0;
      if (body instanceof Readable && status >= 400) {
        refused = true;
        body.destroy();
        answer.once("close", () => request.destroy());
      }
      resolve3({ status, headers: answer.headers, body: answer, url });
    });
    if (body instanceof Readable) {
      pipeline(body, request, { end: true }).catch((error2) => {
        if (refused) return;
        request.destroy(error2);
        reject(signal?.aborted === true ? signal.reason : error2);
      });
    } else {
      request.end(body);
    }
  });
}
function timedOut() {
  return Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
}
async function readBytes({ body }, limit) {
  const chunks = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) throw new Error(`an answer of more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function drain({ body }) {
  body.on("error", () => void 0);
  body.resume();
}
function header({ headers }, name) {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}
function registryUrl(registry, allowHttp = []) {
  const host = registry === "docker.io" ? "registry-1.docker.io" : registry;
  const plain2 = isLoopback(new URL(`http://${host}`)) || allowHttp.includes(registry);
  return new URL(`${plain2 ? "http" : "https"}://${host}`);
}
function isLoopback({ hostname }) {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

// shared/registry/manifests.ts
var OCI_INDEX = "application/vnd.oci.image.index.v1+json";
var OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
var DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
var DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
var ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(", ");
var KNOWN = new Set(ACCEPT.split(", "));
var LIMIT = 16 * 1024 * 1024;
function digestOf(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function isManifestType(mediaType) {
  return KNOWN.has(mediaType);
}
async function headManifest(session, at) {
  const answer = await session.request(manifestCall("HEAD", at));
  drain(answer);
  if (answer.status === 404) return void 0;
  const digest = isDigest(at.reference) ? at.reference : header(answer, "docker-content-digest");
  const size = Number(header(answer, "content-length"));
  const mediaType = mediaTypeOf(answer);
  if (digest === void 0 || !isDigest(digest) || !Number.isSafeInteger(size)) {
    return getManifest(session, at);
  }
  return { digest, mediaType, size };
}
async function getManifest(session, at) {
  const answer = await session.request({ ...manifestCall("GET", at), readUpTo: LIMIT });
  if (answer.status === 404) {
    drain(answer);
    return void 0;
  }
  const bytes = answer.bytes ?? Buffer.alloc(0);
  const digest = digestOf(bytes);
  for (const claimed of [at.reference, claimedDigest(answer)]) {
    if (claimed !== void 0 && isDigest(claimed) && claimed !== digest) {
      throw unreadable(session, at, `its bytes have the digest ${digest}, not ${claimed}`);
    }
  }
  const parsed = parseManifest(bytes);
  const mediaType = mediaTypeOf(answer);
  const problem = problemOf(parsed, mediaType);
  if (parsed === void 0 || problem !== void 0)
    throw unreadable(session, at, problem ?? "it is not JSON");
  return { digest, mediaType, size: bytes.length, bytes, parsed };
}
function problemOf(parsed, mediaType) {
  const said = parsed?.["mediaType"];
  if (said !== void 0 && said !== mediaType) return `it says that it is ${said}, but came as ${mediaType}`;
  return KNOWN.has(mediaType) ? void 0 : `its type ${mediaType} is not supported`;
}
async function putManifest(session, at, manifest) {
  const { bytes, mediaType, digest } = manifest;
  const answer = await session.request({
    ...manifestCall("PUT", at),
    headers: { "content-type": mediaType, "content-length": String(bytes.length) },
    body: bytes
  });
  drain(answer);
  const stored = claimedDigest(answer);
  if (stored !== void 0 && stored !== digest) {
    throw unreadable(session, at, `the registry stored it as ${stored}, not ${digest}`);
  }
}
function manifestCall(method, { name, reference, scopes }) {
  const kind = isDigest(reference) ? `manifest ${reference}` : `tag ${reference}`;
  return {
    method,
    target: `/v2/${name}/manifests/${reference}`,
    repository: name,
    scopes,
    doing: `${method === "PUT" ? "write" : "read"} ${kind}`,
    headers: { accept: ACCEPT },
    accept: method === "PUT" ? [200, 201, 202] : [200, 404]
  };
}
function mediaTypeOf(answer) {
  return (header(answer, "content-type") ?? "").replace(/;.*$/, "").trim();
}
function claimedDigest(answer) {
  const claimed = header(answer, "docker-content-digest");
  return claimed?.startsWith("sha256:") === true ? claimed : void 0;
}
function parseManifest(bytes) {
  try {
    const value = JSON.parse(bytes.toString("utf8"));
    const isObject3 = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject3 ? value : void 0;
  } catch {
    return void 0;
  }
}
function unreadable({ registry }, { name, reference }, why) {
  return new DeliveryError(
    "registry-failed",
    `registry ${registry}: manifest ${reference} in ${name}: ${why}`
  );
}

// shared/registry/challenge.ts
var PARAMETER = /([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi;
function parseChallenge(text) {
  const bearer = /(?:^|,)\s*bearer\s+(.*)$/i.exec(text)?.[1];
  if (bearer !== void 0) {
    const parameters = /* @__PURE__ */ new Map();
    for (const [, name = "", quoted, bare] of bearer.matchAll(PARAMETER)) {
      parameters.set(name.toLowerCase(), (quoted ?? bare ?? "").replaceAll(/\\(.)/g, "$1"));
    }
    const realm = parameters.get("realm");
    if (realm !== void 0) return { scheme: "bearer", realm, service: parameters.get("service") };
  }
  return /(?:^|,)\s*basic\b/i.test(text) ? { scheme: "basic" } : void 0;
}

// shared/registry/failure.ts
var BODY_LIMIT = 64 * 1024;
async function refusedAnswer(answer, attempted, source) {
  const body = await readBytes(answer, BODY_LIMIT).catch(() => Buffer.alloc(0));
  const said = describeBody(body.toString("utf8"), header(answer, "content-type") ?? "");
  const line = `${subject(attempted)}: ${answer.status}${said === "" ? "" : ` ${said}`}`;
  if (answer.status !== 401 && answer.status !== 403) return new DeliveryError("registry-failed", line);
  return new DeliveryError("registry-denied", `${line} (${source})`, { cure: deniedCure(attempted) });
}
function brokenExchange(error2, attempted) {
  if (error2 instanceof DeliveryError) return error2;
  const code2 = error2 instanceof Error ? error2.code : void 0;
  const known = code2 === void 0 ? void 0 : NETWORK[code2];
  const why = known === void 0 ? oneLine(messageOf(error2)) : `${known} (${code2})`;
  return new DeliveryError("registry-failed", `${subject(attempted)}: ${why}`, {
    cause: error2,
    cure: "Check the registry's name and the network of the runner, and run again"
  });
}
var NETWORK = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed",
  ETIMEDOUT: "no answer in time",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "the host name could not be looked up",
  ENETUNREACH: "the network is unreachable",
  EHOSTUNREACH: "the host is unreachable",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate chain is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted",
  EPROTO: "it does not speak TLS"
};
function subject({ registry, repository, doing }) {
  return `registry ${registry}: cannot ${doing}${repository === "" ? "" : ` in ${repository}`}`;
}
function describeBody(body, contentType) {
  const json = parseJson(body);
  const errors = specErrors(json);
  if (errors !== "") return oneLine(errors);
  const text = /html/i.test(contentType) || /^\s*</.test(body) ? withoutMarkup(body) : body;
  return oneLine(text);
}
function specErrors(json) {
  if (!isObject(json)) return "";
  const { errors } = json;
  if (!Array.isArray(errors)) {
    return textsOf([json["error"], json["error_description"] ?? json["message"] ?? json["details"]]);
  }
  return errors.filter(isObject).map((error2) => textsOf([error2["code"], error2["message"] ?? error2["detail"]])).join("; ");
}
function textsOf(values) {
  return values.filter((value) => typeof value === "string" && value !== "").join(" ");
}
function withoutMarkup(html) {
  return html.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, " ").replaceAll(/<[^>]*>/g, " ");
}
function oneLine(text) {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}\u2026`;
}
function deniedCure({ registry }) {
  if (registry === "ghcr.io") {
    return 'Give the job `permissions: packages: write` (`read` to pull), and the repository access in the package\'s settings under "Manage Actions access"';
  }
  if (registry === "docker.io") {
    return "Log in with an access token that may read and write (docker/login-action, or `registry-auth: docker.io <user> <token>`)";
  }
  if (/\.dkr\.ecr\.[\w-]+\.amazonaws\.com/.test(registry)) {
    return "Log in with aws-actions/amazon-ecr-login; the repository must exist, and the role needs ecr:BatchGetImage, ecr:PutImage and the layer upload actions on it";
  }
  return `Log in to ${registry} in an earlier step, or pass \`registry-auth\` with a line \`${registry} <user> <password>\`; the user must be allowed to read and write the repository`;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// shared/registry/auth.ts
var DEFAULT_LIFETIME = 60;
var MARGIN = 1e4;
var ANSWER_LIMIT = 1024 * 1024;
function openAuthorizer(options) {
  const tokens = /* @__PURE__ */ new Map();
  let known;
  const basic = ({ username, password }) => `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const token = async (challenge, scopes) => {
    const key = scopes.join(" ");
    const current = tokens.get(key);
    const kept = await current?.catch(() => void 0);
    if (kept !== void 0 && kept.expiresAt > options.now()) return kept.header;
    let next = tokens.get(key);
    if (next === void 0 || next === current) {
      next = fetchToken(challenge, scopes, options);
      tokens.set(key, next);
    }
    return (await next).header;
  };
  const authorization = async (scopes) => {
    if (known === void 0) return void 0;
    if (known.scheme === "bearer") return token(known, scopes);
    return options.credential === void 0 ? void 0 : basic(options.credential);
  };
  return {
    authorization,
    async learn(text, scopes, sent) {
      known = parseChallenge(text) ?? known;
      const key = scopes.join(" ");
      const kept = await tokens.get(key)?.catch(() => void 0);
      if (kept !== void 0 && kept.header === sent) tokens.delete(key);
      const next = await authorization(scopes);
      return next !== void 0 && next !== sent;
    }
  };
}
async function fetchToken(challenge, scopes, options) {
  const realm = trustedRealm(challenge.realm, options);
  const attempted = { registry: options.registry, repository: "", doing: `get a token from ${realm.host}` };
  const asked = options.now();
  try {
    const answer = await askToken(realm, challenge.service, scopes, options);
    if (answer.status !== 200) {
      throw await refusedAnswer(answer, attempted, options.credential?.source ?? "no credentials found");
    }
    return parseToken((await readBytes(answer, ANSWER_LIMIT)).toString("utf8"), asked, attempted);
  } catch (error2) {
    throw brokenExchange(error2, attempted);
  }
}
function trustedRealm(realm, { registry, url }) {
  const parsed = URL.canParse(realm) ? new URL(realm) : void 0;
  const safe = parsed?.protocol === "https:" || parsed?.protocol === "http:" && url.protocol === "http:" && isLoopback(parsed);
  if (parsed === void 0 || !safe) {
    throw new DeliveryError(
      "registry-failed",
      `registry ${registry} asks to send credentials to "${realm.slice(0, 200)}", which is not https`
    );
  }
  return parsed;
}
async function askToken(realm, service, scopes, { credential, send }) {
  if (credential?.identityToken !== void 0) {
    const answer = await send(refreshRequest(realm, service, scopes, credential.identityToken));
    if (answer.status !== 404 && answer.status !== 405) return answer;
    answer.body.resume();
  }
  const url = new URL(realm);
  if (service !== void 0) url.searchParams.set("service", service);
  for (const scope of scopes) url.searchParams.append("scope", scope);
  const anonymous = credential === void 0 || credential.username === "";
  const login = anonymous ? "" : `${credential.username}:${credential.password}`;
  const headers = anonymous ? {} : { authorization: `Basic ${Buffer.from(login).toString("base64")}` };
  return send({ method: "GET", url, headers });
}
function refreshRequest(realm, service, scopes, refreshToken) {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    service: service ?? "",
    scope: scopes.join(" "),
    client_id: "trunkline",
    refresh_token: refreshToken
  });
  const body = Buffer.from(form.toString());
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.length)
  };
  return { method: "POST", url: realm, headers, body };
}
function parseToken(text, asked, attempted) {
  const answer = parseObject(text);
  const token = answer["token"] ?? answer["access_token"];
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    throw new DeliveryError(
      "registry-failed",
      `registry ${attempted.registry}: cannot ${attempted.doing}: the answer holds no token`
    );
  }
  const seconds = typeof answer["expires_in"] === "number" ? answer["expires_in"] : DEFAULT_LIFETIME;
  const lifetime = Math.max(seconds * 1e3 - MARGIN, 1e3);
  return { header: `Bearer ${token}`, expiresAt: asked + lifetime };
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

// shared/registry/retry.ts
var STATUSES = /* @__PURE__ */ new Set([408, 425, 429, 500, 502, 503, 504, 522]);
var CODES = /* @__PURE__ */ new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ERR_STREAM_PREMATURE_CLOSE"
]);
var LONGEST = 6e4;
function retryDelay(attempt, failure, random) {
  const { status, code: code2, retryAfter } = failure;
  const worthIt = status === void 0 ? CODES.has(code2 ?? "") : STATUSES.has(status);
  if (!worthIt) return void 0;
  if (retryAfter !== void 0 && /^\d+$/.test(retryAfter)) {
    return Math.min(Number(retryAfter) * 1e3, LONGEST);
  }
  return Math.min(250 * 2 ** (attempt - 1) * (1 + random / 2), LONGEST);
}
async function retrying(policy, attempt) {
  for (let number = 1; ; number += 1) {
    const outcome = await attempt().then(
      (answer) => ({ answer }),
      (error2) => ({ error: error2 })
    );
    const delay = retryDelay(number, failureOf(outcome), policy.random());
    if (delay === void 0 || number >= policy.attempts || policy.budget <= 0) {
      if ("error" in outcome) throw outcome.error;
      return outcome.answer;
    }
    policy.budget -= 1;
    if ("answer" in outcome) drain(outcome.answer);
    await policy.wait(delay);
  }
}
function failureOf(outcome) {
  if ("answer" in outcome) {
    return { status: outcome.answer.status, retryAfter: header(outcome.answer, "retry-after") };
  }
  return { code: networkCode(outcome.error) };
}
function networkCode(error2) {
  if (!(error2 instanceof Error)) return void 0;
  const { code: code2 } = error2;
  if (code2 !== void 0 && CODES.has(code2)) return code2;
  return error2.cause === void 0 ? void 0 : networkCode(error2.cause);
}

// shared/registry/session.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MAX_REDIRECTS = 5;
async function openSession(options) {
  const { registry, transport, credentials, retry } = options;
  const url = registryUrl(registry, options.allowHttp);
  const credential = await credentials.find(registry);
  const source = credential?.source ?? "no credentials found";
  const authorizer = openAuthorizer({
    registry,
    url,
    credential,
    send: (exchange2) => retrying(retry, () => transport.exchange(exchange2)),
    now: options.now
  });
  const exchange = async (call, body) => {
    const send = (one) => transport.exchange(one);
    const answer = await challenged({ call, body, url, authorizer, send });
    if (call.readUpTo === void 0 || answer.status !== 200) return answer;
    return { ...answer, bytes: await readBytes(answer, call.readUpTo) };
  };
  let first;
  const inTurn = async (call) => {
    await first?.catch(() => void 0);
    const answer = retrying(retry, () => exchange(call));
    first ??= answer;
    return answer;
  };
  const finish2 = async (call, answer) => {
    const attempted = { registry, repository: call.repository, doing: call.doing };
    const given = await answer.catch((error2) => {
      throw brokenExchange(error2, attempted);
    });
    if (call.accept.includes(given.status)) return given;
    throw await refusedAnswer(given, attempted, source);
  };
  return {
    registry,
    request: (call) => finish2(call, inTurn(call)),
    upload: (call, body) => finish2(call, exchange(call, body))
  };
}
async function challenged(one) {
  const { call, body, authorizer } = one;
  const sent = await authorizer.authorization(call.scopes);
  const answer = await redirected(one, sent);
  const challenge = header(answer, "www-authenticate");
  if (answer.status !== 401 || challenge === void 0) return answer;
  const another = await authorizer.learn(challenge, call.scopes, sent);
  if (!another || body !== void 0) return answer;
  drain(answer);
  return redirected(one, await authorizer.authorization(call.scopes));
}
async function redirected({ call, body, url, send }, authorization) {
  let target = new URL(call.target, url);
  for (let hop = 0; ; hop += 1) {
    const headers = { ...call.headers, ...authorizationFor(target, url, authorization) };
    const sent = body ?? call.body;
    const answer = await send({
      method: call.method,
      url: target,
      headers,
      ...sent === void 0 ? {} : { body: sent }
    });
    const location = header(answer, "location");
    const readOnly = call.method === "GET" || call.method === "HEAD";
    if (!readOnly || !REDIRECTS.has(answer.status) || location === void 0) return answer;
    if (hop >= MAX_REDIRECTS) return answer;
    drain(answer);
    target = safeLocation(location, target);
  }
}
function authorizationFor(target, url, authorization) {
  return authorization === void 0 || target.origin !== url.origin ? {} : { authorization };
}
function safeLocation(location, from) {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : void 0;
  const safe = target?.protocol === "https:" || target?.protocol === "http:" && from.protocol === "http:";
  if (target === void 0 || !safe) {
    throw new DeliveryError(
      "registry-failed",
      `${from.host} points to an address that is not https: "${location.replaceAll(/\?.*$/g, "").slice(0, 200)}"`
    );
  }
  return target;
}

// shared/registry/blobs.ts
async function hasBlob(session, at, { digest }) {
  const answer = await session.request({
    method: "HEAD",
    target: `/v2/${at.name}/blobs/${digest}`,
    repository: at.name,
    scopes: at.scopes,
    doing: `look for blob ${digest}`,
    accept: [200, 404]
  });
  drain(answer);
  return answer.status === 200;
}
async function mountBlob(session, at, { digest }, from) {
  const doing = `mount blob ${digest} from ${from}`;
  const answer = await session.request({
    ...uploadCall(at, doing),
    target: `/v2/${at.name}/blobs/uploads/?${new URLSearchParams({ mount: digest, from })}`,
    accept: [201, 202]
  });
  drain(answer);
  return answer.status === 201 ? "mounted" : openedUpload(session, answer, doing);
}
async function openUpload(session, at, { digest }) {
  const doing = `upload blob ${digest}`;
  const answer = await session.request({ ...uploadCall(at, doing), accept: [202] });
  drain(answer);
  return openedUpload(session, answer, doing);
}
function uploadCall({ name, scopes }, doing) {
  const headers = { "content-length": "0" };
  const target = `/v2/${name}/blobs/uploads/`;
  return { method: "POST", target, repository: name, scopes, doing, headers };
}
function openedUpload({ registry }, answer, doing) {
  const location = header(answer, "location");
  if (location === void 0) {
    throw new DeliveryError("registry-failed", `registry ${registry}: cannot ${doing}: no Location`);
  }
  return { location: safeLocation(location, answer.url) };
}
async function sendBlob(session, at, { blob, upload, content }) {
  const target = new URL(upload.location);
  target.search += `${target.search === "" ? "?" : "&"}digest=${encodeURIComponent(blob.digest)}`;
  const answer = await session.upload(
    {
      method: "PUT",
      target,
      repository: at.name,
      scopes: at.scopes,
      doing: `upload blob ${blob.digest}`,
      headers: { "content-type": "application/octet-stream", "content-length": String(blob.size) },
      accept: [201, 204]
    },
    content
  );
  drain(answer);
}
async function openBlob(session, at, blob) {
  const answer = await session.request(blobCall(at, blob));
  const verified = verifying(blob, `registry ${session.registry}: blob ${blob.digest} in ${at.name}`);
  pipeline2(answer.body, verified).catch((error2) => verified.destroy(error2));
  return verified;
}
async function readBlob(session, at, blob, limit) {
  const answer = await session.request({ ...blobCall(at, blob), readUpTo: limit });
  const bytes = answer.bytes ?? Buffer.alloc(0);
  const digest = digestOf(bytes);
  if (digest !== blob.digest) {
    throw new DeliveryError(
      "registry-failed",
      `registry ${session.registry}: blob ${blob.digest} in ${at.name}: its bytes have the digest ${digest}`
    );
  }
  return bytes;
}
function blobCall({ name, scopes }, { digest }) {
  return {
    method: "GET",
    target: `/v2/${name}/blobs/${digest}`,
    repository: name,
    scopes,
    doing: `read blob ${digest}`,
    accept: [200]
  };
}
function verifying({ digest, size }, what) {
  const hash = createHash2("sha256");
  let length = 0;
  const mismatch = (why) => new DeliveryError("registry-failed", `${what}: ${why}`);
  return new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      length += chunk.length;
      done(length > size ? mismatch(`more than the ${size} bytes that its manifest says`) : null, chunk);
    },
    flush(done) {
      const actual = `sha256:${hash.digest("hex")}`;
      if (length !== size) done(mismatch(`${length} bytes came of the ${size} that its manifest says`));
      else done(actual === digest ? null : mismatch(`its bytes have the digest ${actual}`));
    }
  });
}

// shared/registry/graph.ts
var DEPTH_LIMIT = 16;
async function readGraph(root, read) {
  const seen = [];
  const levels = [];
  let level = [root];
  while (level.length > 0) {
    if (levels.length > DEPTH_LIMIT) {
      throw new DeliveryError(
        "registry-failed",
        `manifest ${root.digest} nests more than ${DEPTH_LIMIT} deep`
      );
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
    foreign: unique(seen.flatMap(({ foreign }) => foreign))
  };
}
function lowestOnly(levels) {
  const seen = /* @__PURE__ */ new Set();
  return levels.map((level) => {
    const fresh = level.filter(({ digest }) => !seen.has(digest));
    for (const { digest } of fresh) seen.add(digest);
    return fresh;
  });
}
function unique(descriptors) {
  return [...new Map(descriptors.map((descriptor) => [descriptor.digest, descriptor])).values()];
}
function linksOf({ parsed, digest }) {
  const children = [];
  const blobs = [];
  const foreign = [];
  for (const value of [...listOf(parsed["manifests"]), parsed["config"], ...listOf(parsed["layers"])]) {
    if (value === void 0) continue;
    const descriptor = parseDescriptor(value, digest);
    if (isForeign(value)) foreign.push(descriptor);
    else if (isManifestType(descriptor.mediaType)) children.push(descriptor);
    else blobs.push(descriptor);
  }
  return { children, blobs, foreign };
}
function firstImage({ parsed, digest }) {
  const image = listOf(parsed["manifests"]).find((value) => {
    const annotations = isObject2(value) && isObject2(value["annotations"]) ? value["annotations"] : {};
    return annotations["vnd.docker.reference.type"] === void 0;
  });
  return image === void 0 ? void 0 : parseDescriptor(image, digest);
}
function textsOf2(value) {
  if (!isObject2(value)) return {};
  const texts = Object.entries(value).filter(
    (entry) => typeof entry[1] === "string"
  );
  return Object.fromEntries(texts);
}
function parseDescriptor(value, parent) {
  if (!isObject2(value) || typeof value["mediaType"] !== "string") throw malformed(parent, "no media type");
  const { mediaType, size } = value;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw malformed(parent, "no size");
  }
  try {
    return { digest: parseDigest(String(value["digest"])), mediaType, size };
  } catch (error2) {
    throw malformed(parent, messageOf(error2));
  }
}
function malformed(parent, why) {
  return new DeliveryError("registry-failed", `manifest ${parent} has a malformed descriptor: ${why}`);
}
function isForeign(value) {
  const mediaType = isObject2(value) ? String(value["mediaType"]) : "";
  return /\.foreign\.|\.nondistributable\./.test(mediaType);
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// shared/registry/parallel.ts
async function inParallel(items, limit, task) {
  const waiting = [...items];
  const failures = [];
  const work = async () => {
    for (let item = waiting.shift(); item !== void 0 && failures.length === 0; item = waiting.shift()) {
      await task(item).catch((error2) => failures.push(error2));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failures.length > 0) throw failures[0];
}

// shared/registry/copy.ts
var REQUESTS_AT_ONCE = 16;
var STREAMS_AT_ONCE = 6;
async function copyGraph(options) {
  const { root, to, notice } = options;
  const graph = await readGraph(root, options.read);
  for (const { digest } of graph.foreign) notice(`layer ${digest} lies elsewhere by design and is not copied`);
  const largestFirst = [...graph.blobs].sort((one, other) => other.size - one.size);
  const within = options.from.session.registry === to.session.registry;
  let bytesCopied = 0;
  let blobsMounted = 0;
  await inParallel(largestFirst, within ? REQUESTS_AT_ONCE : STREAMS_AT_ONCE, async (blob) => {
    const how = await moveBlob(blob, options);
    if (how === "mounted") blobsMounted += 1;
    if (how === "copied") bytesCopied += blob.size;
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
    if (mounted === "mounted") return "mounted";
    await transfer(blob, { from, to, retry, first: mounted });
    return "copied";
  }
  if (await hasBlob(to.session, to, blob)) return "present";
  await transfer(blob, { from, to, retry, first: void 0 });
  return "copied";
}
async function transfer(blob, { from, to, retry, first }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const upload = (attempt === 1 ? first : void 0) ?? await openUpload(to.session, to, blob);
      const content = await openBlob(from.session, from, blob);
      return await sendBlob(to.session, to, { blob, upload, content });
    } catch (error2) {
      const delay = restartDelay(error2, attempt, retry);
      if (delay === void 0) throw error2;
      retry.budget -= 1;
      await retry.wait(delay);
    }
  }
}
function restartDelay(error2, attempt, retry) {
  if (attempt >= retry.attempts || retry.budget <= 0) return void 0;
  if (!(error2 instanceof DeliveryError)) return void 0;
  if (error2.code === "registry-denied") {
    return attempt === 1 ? 0 : void 0;
  }
  const code2 = networkCode(error2) ?? "ECONNRESET";
  return error2.code === "registry-failed" ? retryDelay(attempt, { code: code2 }, retry.random()) : void 0;
}

// shared/registry/client.ts
var IDLE_TIMEOUT = 6e4;
var ATTEMPTS = 4;
var RETRY_BUDGET = 20;
var CONFIG_LIMIT = 8 * 1024 * 1024;
function registryClient(options) {
  const open2 = sessions(options);
  const manifests = /* @__PURE__ */ new Map();
  const moved = { bytesCopied: 0, blobsMounted: 0 };
  const traffic = () => ({ requests: open2.requests(), ...moved });
  const read = async (place, reference) => {
    const { digest, tag } = reference;
    const kept = digest === void 0 ? void 0 : manifests.get(digest);
    if (kept !== void 0) return kept;
    const at = { name: place.name, scopes: place.scopes, reference: digest ?? tag ?? "latest" };
    const manifest = await getManifest(place.session, at);
    if (manifest === void 0) throw notThere(reference);
    manifests.set(manifest.digest, manifest);
    return manifest;
  };
  return {
    async resolve(reference) {
      const { session, name, scopes } = await open2.place(reference.repository, "pull");
      return headManifest(session, { name, scopes, reference: reference.digest ?? reference.tag ?? "latest" });
    },
    async manifest(reference) {
      return read(await open2.place(reference.repository, "pull"), reference);
    },
    async imageLabels(image) {
      const place = await open2.place(image.repository, "pull");
      return labelsOf(place, await read(place, image), (digest) => read(place, { ...image, digest }));
    },
    async blob(repository, blob, limit) {
      const place = await open2.place(repository, "pull");
      return readBlob(place.session, place, blob, limit);
    },
    async openBlob(repository, blob) {
      const place = await open2.place(repository, "pull");
      return openBlob(place.session, place, blob);
    },
    async tag(image, tag) {
      const place = await open2.place(image.repository, "pull,push");
      await putManifest(place.session, { ...place, reference: tag }, await read(place, image));
    },
    async copy(image, to) {
      const before = traffic();
      if (!sameRepository(image.repository, to)) {
        const { source, target } = await open2.both(image.repository, to);
        const result = await copyGraph({
          root: await read(source, image),
          from: source,
          to: target,
          read: (digest) => read(source, { repository: image.repository, digest }),
          retry: open2.retry,
          notice: (line) => options.log?.warning(line)
        });
        moved.bytesCopied += result.bytesCopied;
        moved.blobsMounted += result.blobsMounted;
      }
      return difference(traffic(), before);
    },
    traffic,
    close: open2.close
  };
}
function sessions(options) {
  const { credentials, signal, allowHttp = [] } = options;
  const transport = openTransport({
    idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
    ...signal === void 0 ? {} : { signal }
  });
  const wait = (milliseconds) => sleep(milliseconds, void 0, signal === void 0 ? {} : { signal }).catch(
    () => signal?.throwIfAborted()
  );
  const retry = {
    budget: RETRY_BUDGET,
    attempts: ATTEMPTS,
    wait: options.wait ?? wait,
    random: options.random ?? Math.random
  };
  const opened = /* @__PURE__ */ new Map();
  const session = (registry) => {
    const now = () => performance.now();
    const known = opened.get(registry) ?? openSession({ registry, transport, credentials, retry, allowHttp, now });
    opened.set(registry, known);
    return known;
  };
  const place = async ({ registry, name }, access2) => {
    return { session: await session(registry), name, scopes: [`repository:${name}:${access2}`] };
  };
  const both = async (from, to) => {
    const [source, target] = await Promise.all([place(from, "pull"), place(to, "pull,push")]);
    if (from.registry !== to.registry) return { source, target };
    const scopes = [...target.scopes, ...source.scopes];
    return { source: { ...source, scopes }, target: { ...target, scopes } };
  };
  return { place, both, retry, requests: transport.requests, close: transport.close };
}
async function labelsOf({ session, name, scopes }, root, read) {
  const annotations = textsOf2(root.parsed["annotations"]);
  const child = firstImage(root);
  const image = child === void 0 ? root : await read(child.digest);
  const config = linksOf(image).blobs.find(({ mediaType }) => CONFIG_TYPES.has(mediaType));
  if (config === void 0) return annotations;
  const bytes = await readBlob(session, { name, scopes }, config, CONFIG_LIMIT);
  const parsed = JSON.parse(bytes.toString("utf8"));
  const inner = parsed !== null && typeof parsed === "object" && "config" in parsed ? parsed.config : void 0;
  const labels = inner !== null && typeof inner === "object" && "Labels" in inner ? inner.Labels : void 0;
  return { ...textsOf2(labels), ...annotations };
}
var CONFIG_TYPES = /* @__PURE__ */ new Set([
  "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.container.image.v1+json"
]);
function sameRepository(one, other) {
  return one.registry === other.registry && one.name === other.name;
}
function difference(after, before) {
  return {
    requests: after.requests - before.requests,
    bytesCopied: after.bytesCopied - before.bytesCopied,
    blobsMounted: after.blobsMounted - before.blobsMounted
  };
}
function notThere(reference) {
  const { registry } = reference.repository;
  return new DeliveryError(
    "registry-failed",
    `registry ${registry}: ${formatReference(reference)} is not there`
  );
}

// shared/registry/credentials.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// shared/registry/credential-helper.ts
import { spawn } from "node:child_process";
var HELPER = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
var TIMEOUT = 3e4;
function helperAsker(env) {
  return (helper, server) => {
    if (!HELPER.test(helper)) return Promise.resolve(void 0);
    return new Promise((resolve3) => {
      const child = spawn(`docker-credential-${helper}`, ["get"], {
        env: { ...env },
        stdio: ["pipe", "pipe", "ignore"],
        timeout: TIMEOUT
      });
      let answer = "";
      child.stdout.setEncoding("utf8").on("data", (chunk) => {
        answer += chunk;
      });
      child.on("error", () => resolve3(void 0));
      child.on("close", (status) => resolve3(status === 0 ? parseHelperAnswer(answer) : void 0));
      child.stdin.on("error", () => void 0);
      child.stdin.end(server);
    });
  };
}
function parseHelperAnswer(text) {
  try {
    const { Username: username, Secret: secret } = JSON.parse(text);
    if (typeof username !== "string" || typeof secret !== "string" || secret === "") return void 0;
    return { username, secret };
  } catch {
    return void 0;
  }
}

// shared/registry/credentials.ts
function parseRegistryAuth(text) {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const [, host, username, password] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
    if (host === void 0 || username === void 0 || password === void 0) {
      throw new TypeError(`lines "host username password"; line ${index + 1} is not one`);
    }
    return [{ registry: canonicalHost(host), username, password }];
  });
}
function openCredentials({ given = [], env, askHelper, mask }) {
  const ask = askHelper ?? helperAsker(env);
  const files = credentialFiles(env);
  const found = /* @__PURE__ */ new Map();
  const look = async (registry) => {
    const line = given.find((auth) => auth.registry === registry);
    if (line !== void 0) return { ...line, source: "credentials from the input registry-auth" };
    for (const file of files) {
      const credential = await fromFile(file, registry, ask);
      if (credential === void 0) continue;
      if (mask !== void 0) maskCredential(credential, mask);
      return credential;
    }
    return void 0;
  };
  return {
    find(registry) {
      const known = found.get(registry) ?? look(registry);
      found.set(registry, known);
      return known;
    }
  };
}
function credentialFiles(env) {
  const { DOCKER_CONFIG, HOME, XDG_RUNTIME_DIR, REGISTRY_AUTH_FILE } = env;
  const files = [];
  if (DOCKER_CONFIG !== void 0 && DOCKER_CONFIG !== "") files.push(join2(DOCKER_CONFIG, "config.json"));
  else if (HOME !== void 0) files.push(join2(HOME, ".docker", "config.json"));
  if (REGISTRY_AUTH_FILE !== void 0 && REGISTRY_AUTH_FILE !== "") files.push(REGISTRY_AUTH_FILE);
  else if (XDG_RUNTIME_DIR !== void 0) files.push(join2(XDG_RUNTIME_DIR, "containers", "auth.json"));
  return files;
}
function canonicalHost(key) {
  const host = key.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
  return host === "index.docker.io" || host === "registry-1.docker.io" ? "docker.io" : host;
}
async function fromFile(file, registry, ask) {
  const config = await readConfig(file);
  if (config === void 0) return void 0;
  const specific = entryOf(config.credHelpers, registry);
  const stored = specific ?? config.credsStore;
  if (stored !== void 0 && stored !== "") {
    const answer = await ask(stored, registry === "docker.io" ? "https://index.docker.io/v1/" : registry);
    if (answer !== void 0) return fromHelper(answer, `credentials from docker-credential-${stored}`);
  }
  const entry = entryOf(config.auths, registry);
  return entry === void 0 ? void 0 : fromEntry(entry, `credentials from ${file}`);
}
function fromHelper(answer, source) {
  if (answer.username === "<token>") {
    return { username: "", password: "", identityToken: answer.secret, source };
  }
  return { username: answer.username, password: answer.secret, source };
}
function fromEntry(entry, source) {
  const decoded = entry.auth === void 0 ? "" : Buffer.from(entry.auth, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  const username = entry.username ?? (colon < 0 ? "" : decoded.slice(0, colon));
  const password = entry.password ?? (colon < 0 ? "" : decoded.slice(colon + 1).replace(/\0+$/, ""));
  const { identitytoken } = entry;
  if (identitytoken !== void 0 && identitytoken !== "") {
    return { username, password, identityToken: identitytoken, source };
  }
  return username === "" && password === "" ? void 0 : { username, password, source };
}
function entryOf(entries, registry) {
  return Object.entries(entries ?? {}).find(([key]) => canonicalHost(key) === registry)?.[1];
}
async function readConfig(file) {
  try {
    return JSON.parse(await readFile2(file, "utf8"));
  } catch {
    return void 0;
  }
}
function maskCredential({ password, identityToken }, mask) {
  for (const secret of [password, identityToken ?? ""]) {
    if (secret.length > 3) mask(secret);
  }
}

// shared/registry/inspect.ts
var CONFIG_LIMIT2 = 8 * 1024 * 1024;
async function inspectImage(client, image) {
  const root = await manifestOf(client, image);
  if (root === void 0) return void 0;
  const children = listOf(root.parsed["manifests"]);
  const images = children.filter((child) => isObject2(child) && !isAttestation(child));
  const roots = await Promise.all(
    children.length === 0 ? [root] : images.map((child) => manifestOf(client, { ...image, digest: digestField(child) }))
  );
  const told = await Promise.all(
    roots.map((one) => one === void 0 ? void 0 : tell(client, image, one))
  );
  const whole = told.filter((one) => one !== void 0);
  if (whole.length < told.length || whole.length === 0) return void 0;
  return {
    digest: root.digest,
    labels: { ...whole[0]?.labels, ...textsOf2(root.parsed["annotations"]) },
    platforms: whole.map(({ platform: platform2 }) => platform2)
  };
}
async function manifestOf(client, image) {
  try {
    return await client.manifest(image);
  } catch (error2) {
    if (await client.resolve(image) === void 0) return void 0;
    throw error2;
  }
}
async function tell(client, { repository }, manifest) {
  const { blobs, foreign } = linksOf(manifest);
  const [config, ...rest] = blobs;
  if (config === void 0) return void 0;
  const text = (await client.blob(repository, config, CONFIG_LIMIT2)).toString("utf8");
  const parsed = JSON.parse(text);
  const fields2 = isObject2(parsed) ? parsed : {};
  const inner = isObject2(fields2["config"]) ? fields2["config"] : {};
  const layers = [...rest, ...foreign];
  const instructions = instructionsOf(fields2["history"], layers.length);
  return {
    labels: { ...textsOf2(inner["Labels"]), ...textsOf2(manifest.parsed["annotations"]) },
    platform: {
      platform: platformOf(fields2),
      digest: manifest.digest,
      size: rest.reduce((sum, { size }) => sum + size, config.size),
      layers: layers.map((layer, at) => ({ ...layer, instruction: instructions[at] ?? "" }))
    }
  };
}
function instructionsOf(history, layers) {
  const made = listOf(history).filter(isObject2).filter((entry) => entry["empty_layer"] !== true).map((entry) => plain(String(entry["created_by"] ?? entry["comment"] ?? "")));
  return made.length === layers ? made : [];
}
function plain(instruction) {
  return instruction.replace(/^\/bin\/sh -c #\(nop\)\s*/, "").replace(/^\/bin\/sh -c /, "RUN ").replace(/^RUN (?:\|\d+ \S+ )*\/bin\/sh -c /, "RUN ").replace(/ # buildkit$/, "").replaceAll(/\s+/g, " ").trim();
}
function platformOf(config) {
  const { os: os5, architecture, variant } = config;
  return [os5, architecture, variant].filter((part) => typeof part === "string" && part !== "").join("/");
}
function isAttestation(descriptor) {
  return textsOf2(descriptor["annotations"])["vnd.docker.reference.type"] !== void 0;
}
function digestField(descriptor) {
  return String(isObject2(descriptor) ? descriptor["digest"] : "");
}

// shared/tools/buildx.ts
import { mkdtemp, readFile as readFile3, rm as rm2, stat as stat2 } from "node:fs/promises";
import { join as join3, resolve } from "node:path";

// shared/tools/buildx-failure.ts
var WRAPPING = /^(?:ERROR:|failed to build:|failed to solve:|rpc error: code = \w+ desc =|failed to solve with frontend [\w.:-]+:|failed to create LLB definition:|failed to compute cache key:|failed to calculate checksum of ref \S+:|executor failed running \[[^\]]*\]:|process ".*" did not complete successfully:)\s*/;
var OUTPUT_KEPT = 5;
var LINE_KEPT = 300;
function parseBuildFailure(progress) {
  const lines = progress.split("\n").map((line) => line.trimEnd());
  const last = lines.findLast((line) => line.startsWith("ERROR: ")) ?? lines.findLast((line) => line !== "") ?? "";
  const at = lines.findLastIndex((line) => /^ > .+:$/.test(line));
  const end = lines.indexOf("------", at + 1);
  const output2 = at < 0 ? [] : lines.slice(at + 1, end < 0 ? void 0 : end);
  return {
    step: at < 0 ? void 0 : cut((lines[at] ?? "").slice(" > ".length, -1)),
    message: cut(unwrap(last)),
    output: output2.map((line) => line.replace(/^\d+\.\d+ /, "")).filter((line) => line.trim() !== "").slice(-OUTPUT_KEPT)
  };
}
function describeBuildFailure(progress, status) {
  const failure = parseBuildFailure(progress);
  return engineFailure(progress, status) ?? registryFailure(failure) ?? instructionFailure(failure);
}
function engineFailure(progress, status) {
  if (/Cannot connect to the Docker daemon|error during connect|failed to connect to the docker API/i.test(
    progress
  )) {
    return new DeliveryError(
      "tool-failed",
      `the Docker Engine does not answer: ${parseBuildFailure(progress).message}`,
      {
        cure: "Start it, or point DOCKER_HOST to one that runs"
      }
    );
  }
  if (/unknown flag: --progress|'buildx' is not a docker command|unknown command: docker buildx/.test(progress)) {
    return new DeliveryError("tool-missing", "docker has no buildx plugin", {
      cure: "Set it up in an earlier step, as docker/setup-buildx-action does"
    });
  }
  if (/no builder ".*" found/.test(progress)) {
    return new DeliveryError(
      "tool-failed",
      `buildx failed (${status}): ${parseBuildFailure(progress).message}`
    );
  }
  return void 0;
}
function registryFailure({ step = "", message }) {
  const isPush = /^pushing |^exporting to image/.test(step) || /failed to push/.test(message);
  const isPull = /load metadata for|^\[.*\] FROM /.test(step);
  if (!isPush && !isPull) return void 0;
  const what = isPush ? "the push was refused" : `the base image could not be pulled (${step})`;
  if (/denied|unauthorized|authentication required|no basic auth|insufficient_scope|forbidden|\b40[13]\b/i.test(
    message
  )) {
    return new DeliveryError("registry-denied", `${what}: ${message}`, {
      cure: "Log in to the registry in an earlier step or pass `registry-auth`; on ghcr.io the job needs `permissions: packages: write`"
    });
  }
  if (isPull) return void 0;
  return new DeliveryError("registry-failed", `the push failed: ${message}`);
}
function instructionFailure({ step, message, output: output2 }) {
  const where = step === void 0 ? "" : ` at ${step}`;
  const last = output2.at(-1);
  const said = last === void 0 || message.includes(last) ? "" : `; it said: ${cut(last)}`;
  return new DeliveryError("build-failed", `the build failed${where}: ${message}${said}`);
}
function unwrap(line) {
  let text = line;
  for (let shorter = text.replace(WRAPPING, ""); shorter !== text; shorter = text.replace(WRAPPING, "")) {
    text = shorter;
  }
  return text.trim();
}
function cut(text) {
  return text.length > LINE_KEPT ? `${text.slice(0, LINE_KEPT)} \u2026` : text;
}

// shared/tools/process.ts
import { spawn as spawn2 } from "node:child_process";
var KEPT = 64 * 1024 * 1024;
function run(file, args, options) {
  return new Promise((resolve3, reject) => {
    const child = spawn2(file, args, { env: options.env, cwd: options.cwd, stdio: ["pipe", "pipe", "pipe"] });
    const stdout = collect(child.stdout, options);
    const stderr = collect(child.stderr, { ...options, onLine: options.onErrorLine });
    const stop = () => {
      child.kill("SIGINT");
      setTimeout(() => child.kill("SIGKILL"), options.killAfter ?? 6e3).unref();
    };
    if (options.signal?.aborted === true) stop();
    options.signal?.addEventListener("abort", stop, { once: true });
    child.on("error", (cause) => reject(notStarted(file, cause)));
    child.on("close", (code2, signal) => {
      options.signal?.removeEventListener("abort", stop);
      resolve3({ status: code2 ?? 128, signal, stdout: stdout(), stderr: stderr() });
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(options.input ?? "");
  });
}
function notStarted(file, cause) {
  if (cause.code !== "ENOENT") return new DeliveryError("tool-failed", `cannot start ${file}`, { cause });
  return new DeliveryError("tool-missing", `${file} is not on PATH`, {
    cause,
    cure: `Install ${file} in an earlier step`
  });
}
function collect(stream, { encoding = "utf8", onLine }) {
  const chunks = [];
  let length = 0;
  let rest = "";
  stream.setEncoding(encoding);
  stream.on("data", (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    while (length > KEPT && chunks.length > 1) length -= chunks.shift()?.length ?? 0;
    if (onLine === void 0) return;
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  return () => {
    if (rest !== "") onLine?.(rest);
    return chunks.join("");
  };
}

// shared/tools/buildx.ts
function openBuildx(options) {
  const { workspace } = options;
  return {
    async build(request) {
      const [context, dockerfile] = await Promise.all(
        [request.context, request.dockerfile].map(
          (path) => stat2(resolve(workspace, path)).catch(() => void 0)
        )
      );
      if (context?.isDirectory() !== true) throw notThere2(`folder ${request.context} to build from`);
      if (dockerfile?.isFile() !== true) throw notThere2(`Dockerfile at ${request.dockerfile}`);
      const folder = await mkdtemp(join3(options.temp, "trunkline-build-"));
      try {
        return await build(request, join3(folder, "metadata.json"), options);
      } finally {
        await rm2(folder, { recursive: true, force: true });
      }
    }
  };
}
async function build({ args, context, environment, pushes }, metadata, { env, workspace, onLine, signal }) {
  const all2 = ["buildx", "build", "--progress", "plain", "--metadata-file", metadata, ...args, "--", context];
  const finished = await run("docker", all2, {
    cwd: workspace,
    env: { ...env, ...environment },
    onErrorLine: onLine,
    ...signal === void 0 ? {} : { signal }
  });
  signal?.throwIfAborted();
  if (finished.status !== 0) throw describeBuildFailure(finished.stderr, finished.status);
  return pushes ? readDigest(await readFile3(metadata, "utf8")) : void 0;
}
function readDigest(text) {
  const parsed = JSON.parse(text);
  const digest = typeof parsed === "object" && parsed !== null && "containerimage.digest" in parsed ? parsed["containerimage.digest"] : void 0;
  if (typeof digest === "string" && isDigest(digest)) return digest;
  throw new DeliveryError("tool-failed", "buildx said nothing about the digest of what it pushed", {
    cure: "Use buildx 0.10 or newer"
  });
}
function notThere2(what) {
  return new DeliveryError("build-failed", `there is no ${what}`, {
    cure: "Check out the repository before this step; paths are relative to the workspace"
  });
}

// shared/tools/buildx-builder.ts
async function builderDriver({ env, name, signal }) {
  const args = ["buildx", "inspect", ...name === void 0 ? [] : [name]];
  const finished = await run("docker", args, { env, ...signal === void 0 ? {} : { signal } });
  signal?.throwIfAborted();
  const driver = /^Driver:\s*(\S+)/m.exec(finished.stdout)?.[1];
  if (driver !== void 0) return driver;
  if (/unknown command|is not a docker command|unknown flag/.test(finished.stderr)) {
    throw new DeliveryError("tool-missing", "docker has no buildx plugin", {
      cure: "Set it up in an earlier step, as docker/setup-buildx-action does"
    });
  }
  const said = finished.stderr.trim().split("\n").at(-1) ?? "";
  throw new DeliveryError("tool-failed", `there is no builder to use: ${said}`, {
    cure: "Set one up in an earlier step, as docker/setup-buildx-action does"
  });
}

// shared/tools/child-environment.ts
var WITHHELD = /^(?:INPUT_|ACTIONS_|GITHUB_|RUNNER_|STATE_|GH_|HELM_KUBE|HELM_NAMESPACE$|NODE_OPTIONS$)/;
function childEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.test(name)));
}

// shared/tools/clock.ts
import { setTimeout as sleep2 } from "node:timers/promises";
var systemClock = {
  monotonic: () => performance.now(),
  now: () => /* @__PURE__ */ new Date(),
  async wait(milliseconds, signal) {
    await sleep2(milliseconds, void 0, signal === void 0 ? {} : { signal });
  }
};

// shared/tools/docker-config.ts
import { mkdtemp as mkdtemp2, readdir as readdir3, readFile as readFile4, rm as rm3, symlink as symlink2, writeFile as writeFile3 } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join4 } from "node:path";
async function openDockerConfig({ env, temp, logins }) {
  const users = env["DOCKER_CONFIG"] || join4(env["HOME"] ?? homedir(), ".docker");
  const folder = await mkdtemp2(join4(temp, "trunkline-docker-"));
  const remove = () => rm3(folder, { recursive: true, force: true });
  try {
    const config = mergeLogins(await readConfig2(join4(users, "config.json")), logins);
    await writeFile3(join4(folder, "config.json"), JSON.stringify(config), { mode: 384 });
    const others = (await readdir3(users).catch(nothingThere2)).filter((name) => name !== "config.json");
    await Promise.all(others.map((name) => symlink2(join4(users, name), join4(folder, name))));
  } catch (error2) {
    await remove();
    throw error2;
  }
  return { folder, remove };
}
function mergeLogins(config, logins) {
  const auths = { ...fields(config["auths"]) };
  const credHelpers = { ...fields(config["credHelpers"]) };
  for (const { registry, username, password } of logins) {
    const key = registry === "docker.io" ? "https://index.docker.io/v1/" : registry;
    auths[key] = { auth: Buffer.from(`${username}:${password}`).toString("base64") };
    for (const name of /* @__PURE__ */ new Set([key, registry])) {
      if (config["credsStore"] !== void 0 || credHelpers[name] !== void 0) credHelpers[name] = "";
    }
  }
  return { ...config, auths, ...Object.keys(credHelpers).length === 0 ? {} : { credHelpers } };
}
async function readConfig2(file) {
  const text = await readFile4(file, "utf8").catch(nothingThere2);
  if (typeof text !== "string") return {};
  try {
    return fields(JSON.parse(text));
  } catch (cause) {
    throw new DeliveryError("tool-failed", `docker's configuration ${file} is not JSON`, { cause });
  }
}
function fields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function nothingThere2(error2) {
  if (error2.code === "ENOENT") return [];
  throw error2;
}

// shared/domain/revision.ts
var REVISION = /^[0-9a-f]{40}$/;
function isRevision(text) {
  return REVISION.test(text);
}
function parseRevision(text) {
  if (!isRevision(text)) throw new TypeError(`a full revision of 40 hex digits, got "${text}"`);
  return text;
}
function shortRevision(revision) {
  return revision.slice(0, 7);
}

// shared/tools/git.ts
function openCheckout({ folder, env, signal }) {
  const options = {
    cwd: folder,
    // The job's own variables could send git to another repository, or make it wait for a password.
    env: { PATH: env["PATH"], HOME: env["HOME"], LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
    ...signal === void 0 ? {} : { signal }
  };
  const ask = async (...args) => {
    const finished = await run("git", args, options).catch(() => void 0);
    signal?.throwIfAborted();
    const answer = finished?.status === 0 ? finished.stdout.trim() : "";
    return answer === "" ? void 0 : answer;
  };
  return {
    async head() {
      const name = await ask("rev-parse", "--verify", "HEAD");
      return name !== void 0 && isRevision(name) ? name : void 0;
    },
    async commitTime(revision) {
      const seconds = await ask("show", "--no-patch", "--format=%ct", `${revision}^{commit}`);
      return seconds === void 0 ? void 0 : new Date(Number(seconds) * 1e3);
    },
    remoteUrl: () => ask("remote", "get-url", "origin")
  };
}

// shared/tools/workspace-sources.ts
import { createHash as createHash5 } from "node:crypto";
import { readFile as readFile6 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";

// shared/tools/git-context.ts
import { createHash as createHash4 } from "node:crypto";
import { lstat as lstat3, realpath } from "node:fs/promises";
import { join as join5 } from "node:path";

// shared/tools/file-identity.ts
import { createHash as createHash3 } from "node:crypto";
import { lstat as lstat2, readFile as readFile5, readlink as readlink2 } from "node:fs/promises";

// shared/tools/folder-walk.ts
import { readdir as readdir4 } from "node:fs/promises";
function byteName(folder, path) {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, "latin1")]);
}
async function walkFolder(folder, path, pruning) {
  const isRoot = path === "";
  if (!isRoot && pruning.closes(path)) return [];
  const entries = await readdir4(byteName(folder, path), { withFileTypes: true, encoding: "buffer" });
  if (entries.length === 0) return isRoot ? [] : entryAt(path, true, pruning);
  const found = [];
  for (const entry of entries) {
    const name = Buffer.from(entry.name).toString("latin1");
    const below = isRoot ? name : `${path}/${name}`;
    found.push(
      entry.isDirectory() ? await walkFolder(folder, below, pruning) : entryAt(below, false, pruning)
    );
  }
  return found.flat();
}
function entryAt(path, isEmptyFolder, { isIgnored }) {
  return isIgnored(path) ? [] : [{ path, isEmptyFolder }];
}

// shared/tools/file-identity.ts
var ContentUnknown = class extends Error {
  name = "ContentUnknown";
};
function decodePath(path) {
  return Buffer.from(path, "latin1").toString("utf8");
}
var READ_AT_ONCE = 64;
async function readEntries(folder, files, naming) {
  const entries = [];
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file !== void 0; file = waiting.pop()) {
      const entry = file.isEmptyFolder ? { mode: "040000", oid: "", path: file.path } : await readEntry(folder, file.path, naming);
      if (entry !== void 0) entries.push(entry);
    }
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, work));
  return entries;
}
async function readEntry(folder, path, { algorithm, converted }) {
  const place = byteName(folder, path);
  const status = await lstat2(place).catch(() => void 0);
  if (status === void 0) return void 0;
  if (status.isSymbolicLink()) {
    const target = await readlink2(place, { encoding: "buffer" });
    return { mode: "120000", oid: blobName(target, algorithm), path };
  }
  if (!status.isFile()) throw new ContentUnknown(`${decodePath(path)} is neither file, folder nor link`);
  const bytes = await readFile5(place);
  if (converted.has(path) && bytes.subarray(0, LFS_POINTER.length).toString("latin1") === LFS_POINTER) {
    throw new ContentUnknown(
      `${decodePath(path)} is a pointer of git LFS, not the file: check out with \`lfs: true\``
    );
  }
  return { mode: modeOf(status.mode & 511), oid: blobName(bytes, algorithm), path };
}
var LFS_POINTER = "version https://git-lfs.github.com/spec/";
function modeOf(mode) {
  if (mode === 420 || mode === 436) return "100644";
  return mode === 493 || mode === 509 ? "100755" : `100${mode.toString(8).padStart(3, "0")}`;
}
function blobName(bytes, algorithm) {
  return createHash3(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// shared/tools/git-attributes.ts
var CONVERTING = ["filter", "ident", "working-tree-encoding", "eol"];
async function convertedFiles(git) {
  const words = CONVERTING.join("|");
  const mentioned = await git(["grep", "-lzE", words, "--", ":(top,glob)**/.gitattributes"], {
    mayFail: true
  });
  if (mentioned === "") return /* @__PURE__ */ new Set();
  const listed = await git(["ls-files", "-z"]);
  const input = Buffer.from(listed, "latin1");
  const fields2 = (await git(["check-attr", "-z", "--stdin", ...CONVERTING], { input })).split("\0");
  const found = /* @__PURE__ */ new Set();
  for (let index = 0; index + 2 < fields2.length; index += 3) {
    const [path = "", attribute = "", value = ""] = fields2.slice(index, index + 3);
    const isOff = value === "unspecified" || value === "unset" || attribute === "eol" && value === "lf";
    if (!isOff) found.add(path);
  }
  return found;
}

// shared/tools/git-context.ts
async function folderContent(folder, exclusions, { env, signal }) {
  const options = {
    // The job's own variables could send git to another repository, or make it wait for a password.
    env: {
      PATH: env["PATH"],
      HOME: env["HOME"],
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0"
    },
    encoding: "latin1",
    ...signal === void 0 ? {} : { signal }
  };
  try {
    const real = await realpath(folder);
    return summarise(await collect2(real, "", { exclusions, options }));
  } catch (error2) {
    signal?.throwIfAborted();
    if (error2 instanceof ContentUnknown) return { unknown: error2.message };
    return { unknown: `the folder ${folder} cannot be read: ${messageOf(error2)}` };
  }
}
function summarise({ entries, read }) {
  const lines = entries.map(({ mode, oid, path }) => `${mode} ${oid} ${path}\0`).sort();
  const digest = createHash4("sha256");
  for (const line of lines) digest.update(line, "latin1");
  const files = entries.filter(({ mode }) => mode !== "040000").length;
  return { digest: digest.digest("hex"), files, read };
}
async function collect2(folder, prefix, collecting) {
  const { exclusions, options } = collecting;
  const git = gitIn(folder, options);
  const [index, others, format, converted] = await Promise.all([
    git(["ls-files", "-s", "-v", "-z"]),
    git(["ls-files", "-o", "-m", "-d", "-t", "-z", "--directory"]),
    git(["rev-parse", "--show-object-format"]),
    convertedFiles(git)
  ]);
  const algorithm = format.trim() === "sha256" ? "sha256" : "sha1";
  const isIgnored = (path) => exclusions.isIgnored(decodePath(prefix + path));
  const stages = parseIndex(index).filter(({ path }) => !isIgnored(path));
  const changes = parseOthers(others);
  const problem = stages.find(({ stage }) => stage !== "0");
  if (problem !== void 0) throw new ContentUnknown(`${decodePath(prefix + problem.path)} is not merged`);
  const { known, doubtful, modules } = sift(stages, changes, converted);
  const inner = await Promise.all(
    modules.map((path) => submodule(join5(folder, decodePath(path)), `${prefix}${path}`, collecting))
  );
  const untracked = await walkAll(changes.untracked, folder, { ...collecting, prefix });
  const reading = [...doubtful.map((path) => ({ path, isEmptyFolder: false })), ...untracked];
  const read = await readEntries(folder, reading, { algorithm, converted });
  const own = [...known, ...read].map((entry) => ({ ...entry, path: prefix + entry.path }));
  return {
    entries: [...own, ...inner.flatMap(({ entries }) => entries)],
    read: reading.length + inner.reduce((sum, one) => sum + one.read, 0)
  };
}
async function submodule(folder, path, collecting) {
  const isThere = await lstat3(join5(folder, ".git")).catch(() => void 0);
  if (isThere !== void 0) return collect2(folder, `${path}/`, collecting);
  return { entries: [{ mode: "040000", oid: "", path }], read: 0 };
}
function parseIndex(text) {
  return records(text).map((record) => {
    const tab = record.indexOf("	");
    const [flag = "", mode = "", oid = "", stage = ""] = record.slice(0, tab).split(" ");
    return { flag, mode, oid, stage, path: record.slice(tab + 1) };
  });
}
function parseOthers(text) {
  const of = (tag) => records(text).flatMap((record) => record.startsWith(`${tag} `) ? [record.slice(2)] : []);
  return { removed: new Set(of("R")), changed: new Set(of("C")), untracked: of("?") };
}
function sift(stages, { removed, changed }, converted) {
  const known = [];
  const doubtful = [];
  const modules = [];
  for (const { flag, mode, oid, path } of stages) {
    if (mode === "160000") modules.push(path);
    else if (removed.has(path)) continue;
    else if (changed.has(path) || converted.has(path) || flag !== "H") doubtful.push(path);
    else known.push({ mode, oid, path });
  }
  return { known, doubtful, modules };
}
async function walkAll(untracked, folder, { exclusions, prefix }) {
  const isIgnored = (path) => exclusions.isIgnored(decodePath(prefix + path));
  const closes = (path) => exclusions.closes(decodePath(prefix + path));
  const found = await Promise.all(
    untracked.map(
      (path) => path.endsWith("/") ? walkFolder(folder, path === "./" ? "" : path.slice(0, -1), { isIgnored, closes }) : isIgnored(path) ? [] : [{ path, isEmptyFolder: false }]
    )
  );
  const entries = found.flat();
  if (entries.length > MOST_READ) {
    const first = untracked.map(decodePath).sort()[0];
    throw new ContentUnknown(
      `more than ${MOST_READ} files that git does not know, among them ${first}, are in the context: keep them out with .dockerignore`
    );
  }
  return entries;
}
var MOST_READ = 2e4;
function records(text) {
  return text.split("\0").filter((record) => record !== "");
}
function gitIn(folder, options) {
  return async (args, { input, mayFail = false } = {}) => {
    const trusted = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false"];
    const more = { cwd: folder, ...input === void 0 ? {} : { input } };
    const finished = await run("git", [...trusted, ...args], { ...options, ...more }).catch((error2) => {
      throw new ContentUnknown(messageOf(error2));
    });
    options.signal?.throwIfAborted();
    if (finished.status === 0) return finished.stdout;
    if (mayFail && finished.status === 1) return "";
    const said = finished.stderr.trim().split("\n")[0] ?? "";
    throw new ContentUnknown(`git says: ${said === "" ? `exit ${finished.status}` : said}`);
  };
}

// shared/tools/workspace-sources.ts
var ARCHITECTURES = {
  x64: "amd64",
  ia32: "386",
  arm: "arm/v7",
  ppc64: "ppc64le"
};
function openSources({ workspace, env, arch: arch2, signal }) {
  return {
    native: `linux/${ARCHITECTURES[arch2] ?? arch2}`,
    async text(path) {
      return readFile6(resolve2(workspace, path), "utf8").catch((error2) => {
        if (error2.code === "ENOENT" || error2.code === "EISDIR" || error2.code === "ENOTDIR") return void 0;
        throw error2;
      });
    },
    content(folder, exclusions) {
      return folderContent(resolve2(workspace, folder), exclusions, {
        env,
        ...signal === void 0 ? {} : { signal }
      });
    },
    sha256(text) {
      return `sha256:${createHash5("sha256").update(text).digest("hex")}`;
    }
  };
}

// actions/build-image/content-key.ts
var KEY_LABEL = "dev.trunkline.content-key";
var REVISION_ARG = "REVISION";
var KEY_VERSION = "1";
function keyLines(definition, ingredients) {
  const { contexts, dockerfile, images, native, provenance, sbom } = ingredients;
  const { platforms, target, buildArgs, labels, secrets, ssh } = definition;
  return [
    ["key version", KEY_VERSION],
    ...sorted(contexts, ({ digest, files }, name) => [
      name === "" ? "context" : `context ${name}`,
      `${digest} (${files} ${files === 1 ? "file" : "files"})`
    ]),
    ["dockerfile", dockerfile],
    ["target", target ?? "the last stage"],
    ["platforms", platforms.length === 0 ? `${native}, as the machine` : [...platforms].sort().join(", ")],
    ...sorted(buildArgs, (value, name) => name === REVISION_ARG ? void 0 : [`build-arg ${name}`, value]),
    ...sorted(labels, (value, name) => [`label ${name}`, value]),
    // By name only: a secret's value stands in no key and in no log.
    ...secrets.map(({ id }) => ["secret", id]).sort(byText),
    ...ssh.map((id) => ["ssh", id.split("=")[0] ?? id]).sort(byText),
    ...sorted(images, (digest, reference) => [`image ${reference}`, digest]),
    ["provenance", provenance],
    ["sbom", sbom]
  ];
}
function keyText(lines) {
  return JSON.stringify(lines);
}
function keyTag(key) {
  return `content-${key.slice(0, 40)}`;
}
function sorted(values, line) {
  return [...values].sort(([one], [other]) => one < other ? -1 : 1).flatMap(([name, value]) => {
    const found = line(value, name);
    return found === void 0 ? [] : [found];
  });
}
function byText([, one], [, other]) {
  return one < other ? -1 : 1;
}

// actions/build-image/ignore-file.ts
function readIgnoreFile(text) {
  const patterns = text.replace(/^\uFEFF/, "").split(/\r?\n/).filter((line) => !line.startsWith("#")).map((line) => line.trim()).filter((line) => line !== "").map(parsePattern);
  const exceptions = patterns.filter(({ isException }) => isException);
  return {
    isIgnored: (path) => fits(patterns, path),
    closes: (folder) => fits(patterns, folder) && !exceptions.some(({ text: text2 }) => mayFitBelow(text2, folder))
  };
}
function parsePattern(line) {
  const isException = line.startsWith("!");
  const written = isException ? line.slice(1).trim() : line;
  if (written === "") throw new TypeError(`"${line}" excepts nothing`);
  const text = cleanPath(written).replace(/^\/(?=.)/, "");
  return { text, isException, matches: compile(text) };
}
function cleanPath(path) {
  const isRooted2 = path.startsWith("/");
  const parts = [];
  for (const part of path.split("/").filter((one) => one !== "" && one !== ".")) {
    const isUp = part === "..";
    if (isUp && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!isUp || !isRooted2) parts.push(part);
  }
  const joined = parts.join("/");
  if (isRooted2) return `/${joined}`;
  return joined === "" ? "." : joined;
}
function fits(patterns, path) {
  let ignored = false;
  for (const { isException, matches } of patterns) {
    if (isException !== ignored) continue;
    if (matches(path) || parentsOf(path).some(matches)) ignored = !isException;
  }
  return ignored;
}
function parentsOf(path) {
  const parents = [];
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) parents.push(path.slice(0, at));
  return parents;
}
function mayFitBelow(pattern, folder) {
  const plain2 = /^[^*?[\\]*/.exec(pattern)?.[0] ?? "";
  return plain2.length === pattern.length ? pattern.startsWith(`${folder}/`) : `${folder}/`.startsWith(plain2) || plain2.startsWith(`${folder}/`);
}
function compile(pattern) {
  const rest = pattern.slice(2);
  if (pattern.startsWith("**") && rest !== "" && !/[*?[\]\\]/.test(rest)) {
    return (path) => path.endsWith(rest) || rest.startsWith("/") && path === rest.slice(1);
  }
  if (!/[*?[\]\\]/.test(pattern)) return (path) => path === pattern;
  const expression = new RegExp(`^${translate(pattern)}$`);
  return (path) => expression.test(path);
}
var TOKEN = /\*\*\/?|\*|\?|\\[\s\S]|\\$|[.+()|{}$]|[\s\S]/g;
var MEANING = {
  "**": "(.*/)?",
  "**/": "(.*/)?",
  "*": "[^/]*",
  "?": "[^/]",
  "\\": "\\\\"
};
function translate(pattern) {
  const tokens = pattern.match(TOKEN) ?? [];
  const translated = tokens.map(
    (token) => MEANING[token] ?? (/^[.+()|{}$]$/.test(token) ? `\\${token}` : token)
  );
  return tokens.at(-1)?.startsWith("**") === true ? [...translated.slice(0, -1), ".*"].join("") : translated.join("");
}

// actions/build-image/content.ts
async function contentOf(definition, recipe, inputs, { registry, sources }) {
  if (recipe.obstacles.length > 0) return { unknown: recipe.obstacles };
  const [contexts, images] = await Promise.all([
    readContexts(definition, recipe, sources),
    resolveImages(imagesOf(definition, recipe, inputs), registry)
  ]);
  const unknown = [...contexts.unknown, ...images.unknown];
  if (unknown.length > 0) return { unknown };
  const ingredients = {
    contexts: contexts.found,
    dockerfile: sources.sha256(recipe.dockerfile),
    images: images.found,
    native: sources.native,
    provenance: inputs.provenance,
    sbom: inputs.sbom
  };
  const lines = keyLines(definition, ingredients);
  return { key: sources.sha256(keyText(lines)).slice("sha256:".length), lines, images: images.found };
}
async function isStill({ images }, registry) {
  const { found } = await resolveImages([...images.keys()], registry);
  return [...images].every(([reference, digest]) => found.get(reference) === digest);
}
var IMAGE = "docker-image://";
function imagesOf({ buildContexts }, { reads, syntax }, { sbom }) {
  const named = [...buildContexts.values()].filter((value) => value.startsWith(IMAGE));
  return [
    .../* @__PURE__ */ new Set([
      ...reads.images,
      ...named.map((value) => value.slice(IMAGE.length)),
      ...syntax === void 0 ? [] : [syntax],
      ...sbom === "true" || sbom === "false" ? [] : [sbom]
    ])
  ];
}
async function readContexts(definition, { ignore }, sources) {
  const folders = [
    ["", definition.context],
    ...[...definition.buildContexts].filter(([, value]) => !value.startsWith(IMAGE))
  ];
  const unknown = [];
  const found = /* @__PURE__ */ new Map();
  const everything = readIgnoreFile("");
  await Promise.all(
    folders.map(async ([name, folder]) => {
      const content = await sources.content(folder, name === "" ? ignore : everything);
      if ("unknown" in content) unknown.push(content.unknown);
      else found.set(name, content);
    })
  );
  return { found, unknown };
}
async function resolveImages(references, registry) {
  const unknown = [];
  const found = /* @__PURE__ */ new Map();
  await Promise.all(
    references.map(async (text) => {
      const digest = await resolveImage(text, registry).catch((error2) => {
        unknown.push(`what ${text} stands for now is not known: ${messageOf(error2)}`);
        return void 0;
      });
      if (digest !== void 0) found.set(text, digest);
    })
  );
  return { found, unknown };
}
async function resolveImage(text, registry) {
  const reference = parseReference(text);
  if (reference.digest !== void 0) return reference.digest;
  const found = await registry.resolve(reference);
  if (found === void 0) throw new Error("it is not in its registry");
  return found.digest;
}

// actions/build-image/lookup.ts
async function findRevision({ repository }, { revision }, { registry, log }) {
  const reference = { repository, tag: revision };
  const there = await registry.resolve(reference);
  if (there === void 0) {
    log.info(`${formatReference(reference)} is not there`);
    return void 0;
  }
  const found = await registry.inspect({ repository, digest: there.digest });
  if (found === void 0) {
    log.warning(`${formatReference(reference)} is there, but parts of it are gone: it is built again`);
  }
  return found;
}
async function findContent(definition, content, inputs, ports) {
  const { log, registry, clock } = ports;
  if ("unknown" in content) {
    for (const why2 of content.unknown) log.info(`content reuse is off: ${why2}`);
    return void 0;
  }
  tellContent(content, log);
  const { repository } = definition;
  const there = await registry.resolve({ repository, tag: keyTag(content.key) });
  if (there === void 0) {
    log.info(`no image of this content is there (${keyTag(content.key)})`);
    return void 0;
  }
  const found = await registry.inspect({ repository, digest: there.digest });
  const why = found === void 0 ? "parts of it are gone" : unfit(found, content, inputs, clock.now());
  if (why === void 0) return found;
  log.info(`the image of this content (${keyTag(content.key)}) is not taken: ${why}`);
  return void 0;
}
function tellContent({ key, lines }, log) {
  log.info(`the content has the key ${key}, made of`);
  for (const [what, value] of lines) log.info(`  ${what}: ${value}`);
}
function unfit({ labels }, { key }, { reuseMaxAge }, now) {
  const label = labels[KEY_LABEL];
  if (label !== key) return `its label ${KEY_LABEL} says ${label ?? "nothing"}`;
  if (reuseMaxAge === void 0) return void 0;
  const created = new Date(labels["org.opencontainers.image.created"] ?? "").getTime();
  if (Number.isNaN(created)) return "it does not say how old it is";
  const age = now.getTime() - created;
  return age <= reuseMaxAge ? void 0 : `it is of a commit ${formatDuration(age)} ago, and reuse-max-age is ${formatDuration(reuseMaxAge)}`;
}

// actions/build-image/plan.ts
function planBuild(definition, inputs, planned) {
  const { file, target, buildArgs, buildContexts, secrets, ssh, platforms } = definition;
  const names = describe(inputs, planned);
  return {
    args: [
      ...option("--builder", inputs.builder === void 0 ? [] : [inputs.builder]),
      ...output(definition, inputs, planned),
      ...attestations(inputs),
      ...option("--platform", platforms.length === 0 ? [] : [platforms.join(",")]),
      // What the key was made from is what the registry has, not what the machine happens to have.
      ...planned.key === void 0 ? [] : ["--pull"],
      ...option("--label", pairs([...definition.labels, ...names])),
      ...option(
        "--annotation",
        pairs(names).map((text) => `${annotated(definition, inputs)}${text}`)
      ),
      ...option("--file", [file]),
      ...option("--target", target === void 0 ? [] : [target]),
      ...option("--build-arg", pairs([...buildArgs])),
      ...option("--build-context", pairs([...buildContexts])),
      ...option("--secret", secrets.map(secretOption)),
      ...option("--ssh", ssh),
      ...caches(definition)
    ],
    context: definition.context,
    dockerfile: file,
    environment: epoch(planned.origin),
    pushes: inputs.push,
    secretEnvs: secrets.flatMap((secret) => "env" in secret ? [secret.env] : [])
  };
}
function describe({ revision }, { origin, key, base }) {
  const { source, created, version } = origin;
  const names = [
    ["org.opencontainers.image.revision", revision],
    ["org.opencontainers.image.source", source],
    // The commit's time, not the build's: the same commit makes the same image.
    ["org.opencontainers.image.created", created?.toISOString()],
    ["org.opencontainers.image.version", version],
    ["org.opencontainers.image.base.name", base?.reference],
    ["org.opencontainers.image.base.digest", base?.digest],
    [KEY_LABEL, key]
  ];
  return names.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]);
}
function output({ repository }, { push }, { pushesByDigest, runTag: runTag2 }) {
  if (!push) return pushesByDigest ? ["--output", "type=cacheonly"] : [];
  if (!pushesByDigest) return ["--push", "--tag", formatReference({ repository, tag: runTag2 })];
  const name = formatRepository(repository);
  const fields2 = `type=image,name=${name},push-by-digest=true,name-canonical=true,push=true`;
  return ["--output", `${fields2},oci-mediatypes=true,rewrite-timestamp=true`];
}
function attestations({ provenance, sbom }) {
  return [
    // Without a word of it buildx adds one of its own, which makes an index of a single image.
    provenance === "none" ? "--provenance=false" : `--provenance=mode=${provenance}`,
    ...sbom === "false" ? [] : [sbom === "true" ? "--sbom=true" : `--sbom=generator=${sbom}`]
  ];
}
function annotated({ platforms }, { provenance, sbom }) {
  return platforms.length > 1 || provenance !== "none" || sbom !== "false" ? "index,manifest:" : "";
}
function caches({ name, cacheFrom, cacheTo }) {
  const named = (line) => line.replaceAll("{name}", name === "" ? "image" : name);
  const forgiven = (line) => /^type=inline/.test(line) ? line : `${line},ignore-error=true`;
  return [
    ...option("--cache-from", cacheFrom.map(named)),
    ...option("--cache-to", cacheTo.map(named).map(forgiven))
  ];
}
function secretOption(secret) {
  return "env" in secret ? `id=${secret.id},env=${secret.env}` : `id=${secret.id},src=${secret.file}`;
}
function pairs(values) {
  return values.map(([name, value]) => `${name}=${value}`);
}
function option(name, values) {
  return values.flatMap((value) => [name, value]);
}
function epoch({ created }) {
  return created === void 0 ? {} : { SOURCE_DATE_EPOCH: String(created.getTime() / 1e3) };
}

// actions/build-image/publish.ts
async function publish2(repository, image, inputs, { registry, log }) {
  const pinned = { repository, digest: image.digest };
  const tagged = { repository, tag: inputs.revision };
  const before = await registry.resolve(tagged);
  if (before?.digest !== image.digest) {
    const other = inputs.reuse === "never" ? void 0 : await inspectOther(pinned, before, registry);
    if (other !== void 0) return { image: other, isAdopted: true };
    const refused = await registry.tag(pinned, inputs.revision).then(() => void 0, errorOf);
    const after = await registry.resolve(tagged);
    if (after === void 0) throw refused ?? lost(image.digest, formatReference(tagged), "nothing");
    if (after.digest !== image.digest) return afterAll(pinned, after, { inputs, registry, refused });
  }
  log.info(`${formatReference(tagged)} is ${image.digest}`);
  return { image, isAdopted: false };
}
async function inspectOther({ repository }, there, registry) {
  return there === void 0 ? void 0 : registry.inspect({ repository, digest: there.digest });
}
async function afterAll(ours, after, {
  inputs,
  registry,
  refused
}) {
  const reference = formatReference({ repository: ours.repository, tag: inputs.revision });
  const other = inputs.reuse === "never" ? void 0 : await inspectOther(ours, after, registry);
  if (other !== void 0) return { image: other, isAdopted: true };
  throw refused === void 0 ? lost(ours.digest, reference, after.digest) : immovable(reference, after.digest, refused);
}
async function moveTags(image, tags, { registry, log, onlyNew }) {
  const warnings = [];
  for (const tag of tags) {
    const reference = { repository: image.repository, tag };
    const before = await registry.resolve(reference);
    if (before?.digest === image.digest) continue;
    if (before !== void 0 && onlyNew) {
      warnings.push(`the tag ${tag} stays on ${shortDigest(before.digest)}: nothing new was built`);
      continue;
    }
    await registry.tag(image, tag);
    log.info(`${formatReference(reference)} is ${image.digest}`);
  }
  return warnings;
}
async function keepContent(image, tag, { registry, log }) {
  const refused = await registry.tag(image, tag).then(() => void 0, errorOf);
  if (refused === void 0) {
    log.info(`${formatReference({ repository: image.repository, tag })} is ${image.digest}`);
    return [];
  }
  return [
    `the content's tag ${tag} could not be set, so the next commit will not find this build: ${messageOf(refused)}`
  ];
}
function errorOf(error2) {
  return error2 instanceof Error ? error2 : new Error(String(error2));
}
function lost(digest, reference, instead) {
  return new DeliveryError(
    "image-missing",
    `${digest} was pushed and tagged as ${reference}, but ${instead} is there`,
    { cure: "Check that nothing else writes this tag, and run again" }
  );
}
function immovable(reference, digest, cause) {
  return new DeliveryError("tag-immutable", `${reference} stays on ${digest}: ${messageOf(cause)}`, {
    cause,
    cure: "Do without `reuse: never`: the revision is built already"
  });
}

// actions/build-image/dockerfile.ts
var HEREDOC = /(?:^|\s)\d*<<-?(["']?)([A-Za-z_][\w.]*)\1(?=\s|$)/g;
var TAKES_HEREDOC = /* @__PURE__ */ new Set(["ADD", "COPY", "RUN"]);
function parseDockerfile(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const directives = directivesOf(lines);
  const escapeSign = directives.get("escape") === "`" ? "`" : "\\";
  const instructions = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (isBlank(lines[at])) continue;
    const first = at;
    const joined = joinLines(lines, at, escapeSign);
    const [, keyword = "", rest = ""] = /^(\S+)\s*([\s\S]*)$/.exec(joined.text.trim()) ?? [];
    at = afterHeredocs(lines, joined.last, keyword, rest);
    if (keyword === "") continue;
    instructions.push({ keyword: keyword.toUpperCase(), rest, line: first + 1, lastLine: joined.last + 1 });
  }
  return { syntax: directives.get("syntax"), escapeSign, instructions };
}
function directivesOf(lines) {
  const found = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const [, name, value] = /^#\s*([A-Za-z][\w-]*)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
    if (name === void 0 || value === void 0 || found.has(name.toLowerCase())) break;
    found.set(name.toLowerCase(), value);
  }
  return found;
}
function joinLines(lines, from, escapeSign) {
  let text = "";
  let last = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (at > from && isBlank(line)) continue;
    last = at;
    const trimmed = line.trimEnd();
    if (!trimmed.endsWith(escapeSign)) return { text: text + line, last };
    text += trimmed.slice(0, -1);
  }
  return { text, last };
}
function afterHeredocs(lines, last, keyword, rest) {
  if (!TAKES_HEREDOC.has(keyword.toUpperCase())) return last;
  let at = last;
  for (const [opening, , name] of rest.matchAll(HEREDOC)) {
    const strip = opening.includes("<<-");
    do
      at += 1;
    while (at < lines.length && (strip ? lines[at]?.replace(/^\t+/, "") : lines[at]) !== name);
  }
  return at;
}
function isBlank(line) {
  return /^\s*(#.*)?$/.test(line ?? "");
}
function splitFlags({ rest }) {
  const flags = /* @__PURE__ */ new Map();
  let remaining = rest.trim();
  for (let match = FLAG.exec(remaining); match !== null; match = FLAG.exec(remaining)) {
    const [whole, name = "", value = ""] = match;
    flags.set(name, [...flags.get(name) ?? [], value.replaceAll(/["']/g, "")]);
    remaining = remaining.slice(whole.length);
  }
  return { flags, words: wordsOf(remaining) };
}
var FLAG = /^--([a-z][a-z-]*)(?:=("[^"]*"|'[^']*'|\S*))?(?:\s+|$)/;
function wordsOf(text) {
  if (text.startsWith("[")) {
    try {
      const parsed = JSON.parse(text);
      if (Array.isArray(parsed)) return parsed.map(String);
    } catch {
    }
  }
  return text.split(/\s+/).filter((word) => word !== "");
}

// actions/build-image/variables.ts
function substitute(text, value, escapeSign = "\\") {
  let result = "";
  let rest = text;
  while (rest !== "") {
    const one = plainPart(rest, escapeSign) ?? namedPart(rest, value) ?? bracedPart(rest, value, escapeSign);
    if (one === void 0) return void 0;
    result += one.text;
    rest = rest.slice(one.length);
  }
  return result;
}
function plainPart(rest, escapeSign) {
  if (rest.startsWith(escapeSign) && rest.length > 1) return { text: rest[1] ?? "", length: 2 };
  const quoted = /^'([^']*)'/.exec(rest);
  if (quoted !== null) return { text: quoted[1] ?? "", length: quoted[0].length };
  if (rest.startsWith('"')) return { text: "", length: 1 };
  return rest.startsWith("$") ? void 0 : { text: rest[0] ?? "", length: 1 };
}
function namedPart(rest, value) {
  const [whole, name] = /^\$([A-Za-z_]\w*)/.exec(rest) ?? [];
  return whole === void 0 || name === void 0 ? void 0 : { text: value(name) ?? "", length: whole.length };
}
function bracedPart(rest, value, escapeSign) {
  const [opening, name = "", operator = ""] = /^\$\{([A-Za-z_]\w*)(:?[-+]|(?=\}))/.exec(rest) ?? [];
  const end = opening === void 0 ? void 0 : closingBrace(rest, opening.length);
  if (opening === void 0 || end === void 0) return void 0;
  const chosen = choose(operator, value(name), rest.slice(opening.length, end));
  const text = chosen.isWord ? substitute(chosen.text, value, escapeSign) : chosen.text;
  return text === void 0 ? void 0 : { text, length: end + 1 };
}
function choose(operator, found, word) {
  const isSet = operator.startsWith(":") ? (found ?? "") !== "" : found !== void 0;
  if (operator.endsWith("+")) return { isWord: isSet, text: isSet ? word : "" };
  return operator === "" || isSet ? { isWord: false, text: found ?? "" } : { isWord: true, text: word };
}
function closingBrace(text, from) {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith("${", at)) depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return void 0;
}

// actions/build-image/stages.ts
function readsOf(file, options) {
  const found = { images: /* @__PURE__ */ new Set(), sources: /* @__PURE__ */ new Set(), obstacles: /* @__PURE__ */ new Set() };
  let base;
  for (const platform2 of options.platforms) {
    const stages = stagesOf(file, options, platform2);
    const at = targetIndex(stages, options.target);
    if (at === void 0) found.obstacles.add(`the Dockerfile has no stage "${options.target ?? ""}"`);
    const below = at === void 0 ? void 0 : walk(stages, at, { ...options, found });
    base ??= below;
  }
  return {
    images: [...found.images].sort(),
    base,
    sources: [...found.sources].sort(),
    obstacles: [...found.obstacles]
  };
}
function walk(stages, target, options) {
  const seen = /* @__PURE__ */ new Set();
  const visit = (at) => {
    const stage = stages[at];
    if (stage === void 0) return void 0;
    const base = readFrom(stages.slice(0, at), stage.from, options, visit);
    if (seen.has(at)) return base;
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
function readFrom(earlier, from, { contexts, found }, visit) {
  if (contexts.has(from) || from === "scratch") return void 0;
  const named = earlier.findLastIndex(({ name }) => name === from.toLowerCase());
  const at = named >= 0 ? named : /^\d+$/.test(from) && Number(from) < earlier.length ? Number(from) : -1;
  if (at >= 0) return visit(at);
  if (from === "" || from.includes("$")) {
    found.obstacles.add(`"${from}" cannot be followed to an image`);
    return void 0;
  }
  found.images.add(from);
  return from;
}
function readInstruction(instruction, { found }) {
  const { keyword } = instruction;
  if (keyword === "COPY" || keyword === "ADD") return readCopy(instruction, found);
  return keyword === "RUN" ? readMounts(instruction, found.sources) : [];
}
function readCopy(instruction, { sources, obstacles }) {
  const { flags, words } = splitFlags(instruction);
  const from = flags.get("from")?.at(-1);
  if (from !== void 0) return [from];
  for (const source of words.slice(0, -1)) {
    const problem = instruction.keyword === "ADD" ? remoteProblem(source, flags) : void 0;
    if (problem === void 0) sources.add(source);
    else if (problem !== "") obstacles.add(`line ${instruction.line}: ADD ${problem}`);
  }
  return [];
}
function remoteProblem(source, flags) {
  const isGit = /^git@|\.git(#|\?|$)|^git:\/\//.test(source);
  if (!isGit && !/^https?:\/\//.test(source) && !source.startsWith("$")) return void 0;
  const isPinned = flags.has("checksum") || /#[0-9a-f]{40}(:|$)|[?&]checksum=/.test(source);
  return isPinned ? "" : `${source.replaceAll(/\/\/[^/@]*@/g, "//")} has no checksum, so it may change unseen`;
}
function readMounts(instruction, sources) {
  const from = [];
  for (const mount of splitFlags(instruction).flags.get("mount") ?? []) {
    const fields2 = new Map(mount.split(",").map((field2) => pair(field2)));
    const kind = fields2.get("type") ?? "bind";
    const source = fields2.get("from");
    if (source !== void 0) from.push(source);
    else if (kind === "bind") sources.add(fields2.get("source") ?? fields2.get("src") ?? ".");
  }
  return from;
}
function pair(field2) {
  const at = field2.indexOf("=");
  return at < 0 ? [field2.trim(), ""] : [field2.slice(0, at).trim(), field2.slice(at + 1).trim()];
}
function targetIndex(stages, target) {
  if (stages.length === 0) return void 0;
  if (target === void 0) return stages.length - 1;
  const named = stages.findLastIndex(({ name }) => name === target.toLowerCase());
  if (named >= 0) return named;
  return /^\d+$/.test(target) && Number(target) < stages.length ? Number(target) : void 0;
}
function stagesOf({ instructions, escapeSign }, options, platform2) {
  const args = new Map([...platformArgs("TARGET", platform2), ...platformArgs("BUILD", options.native)]);
  const stages = [];
  for (const instruction of instructions) {
    const { keyword } = instruction;
    if (keyword === "FROM") stages.push(openStage(instruction, args, escapeSign));
    else if (stages.length > 0) stages.at(-1)?.instructions.push(instruction);
    else if (keyword === "ARG") declare(instruction.rest, args, options.buildArgs, escapeSign);
  }
  return stages;
}
function openStage(instruction, args, escapeSign) {
  const [from = "", as, name] = splitFlags(instruction).words;
  return {
    name: as?.toLowerCase() === "as" ? name?.toLowerCase() : void 0,
    from: substitute(from, (one) => args.get(one), escapeSign) ?? from,
    instructions: []
  };
}
var DECLARED = /([A-Za-z_]\w*)(?:=("(?:[^"\\]|\\.)*"|'[^']*'|\S*))?/g;
function declare(rest, args, given, escapeSign) {
  for (const [, name = "", written] of rest.matchAll(DECLARED)) {
    const value = given.get(name) ?? (written === void 0 ? args.get(name) : substitute(written, (one) => args.get(one), escapeSign));
    if (value !== void 0) args.set(name, value);
  }
}
function platformArgs(prefix, platform2) {
  const [os5 = "", architecture = "", variant = ""] = platform2.split("/");
  return [
    [`${prefix}PLATFORM`, platform2],
    [`${prefix}OS`, os5],
    [`${prefix}ARCH`, architecture],
    [`${prefix}VARIANT`, variant]
  ];
}
function mayRead(sources, folder) {
  return sources.some((source) => {
    const first = source.replace(/^(?:\.?\/)+/, "").split("/")[0] ?? "";
    return first === "" || first === "." || first === folder || /[*?[$]|^\.\./.test(first);
  });
}

// actions/build-image/recipe.ts
async function readRecipe(definition, sources) {
  const { file, context, target, buildArgs, buildContexts, platforms } = definition;
  const dockerfile = await sources.text(file);
  if (dockerfile === void 0) {
    throw new DeliveryError("build-failed", `there is no Dockerfile at ${file}`, {
      cure: "Check out the repository before this step; paths are relative to the workspace"
    });
  }
  const parsed = parseDockerfile(dockerfile);
  const reads = readsOf(parsed, {
    target,
    buildArgs,
    contexts: new Set(buildContexts.keys()),
    platforms: platforms.length === 0 ? [sources.native] : platforms,
    native: sources.native
  });
  const { ignore, problem } = await readIgnore(file, context, sources);
  const carriesGit = !ignore.isIgnored(".git") && mayRead(reads.sources, ".git");
  return {
    dockerfile,
    reads,
    syntax: buildArgs.get("BUILDKIT_SYNTAX") ?? parsed.syntax,
    ignore,
    obstacles: [
      ...reads.obstacles,
      ...problem === void 0 ? [] : [problem],
      ...carriesGit ? [
        "the folder .git can be copied into the image and differs in every commit: add .git to .dockerignore"
      ] : []
    ]
  };
}
async function readIgnore(file, context, sources) {
  const text = await sources.text(`${file}.dockerignore`) ?? await sources.text(cleanPath(`${context}/.dockerignore`)) ?? "";
  try {
    return { ignore: readIgnoreFile(text) };
  } catch (error2) {
    return { ignore: readIgnoreFile(""), problem: `.dockerignore: ${messageOf(error2)}` };
  }
}

// shared/domain/size.ts
var UNITS2 = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 1024,
  MIB: 1048576,
  GIB: 1073741824
};
function parseSize(text) {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)([KMG]i?B|B)$/i.exec(text) ?? [];
  const factor = UNITS2[unit.toUpperCase()];
  if (number === void 0 || factor === void 0) {
    throw new TypeError(`a size like 250MB, 1.5GB or 64MiB, got "${text}"`);
  }
  return Math.round(Number(number) * factor);
}
function formatSize(bytes) {
  const sign = bytes < 0 ? "-" : "";
  const size = Math.abs(bytes);
  for (const unit of ["GB", "MB", "KB"]) {
    const factor = UNITS2[unit] ?? 1;
    if (size < factor) continue;
    const value = size / factor;
    return `${sign}${value.toFixed(value < 10 ? 1 : 0)} ${unit === "KB" ? "kB" : unit}`;
  }
  return `${sign}${size} B`;
}

// actions/build-image/size.ts
function sizeOf({ platforms }) {
  return Math.max(0, ...platforms.map(({ size }) => size));
}
function tooLarge(image, maxSize) {
  const size = sizeOf(image);
  if (maxSize === void 0 || size <= maxSize) return void 0;
  const platform2 = largest(image.platforms);
  const layer = platform2?.layers.toSorted((one, other) => other.size - one.size)[0];
  const most = layer === void 0 ? "" : `; its largest layer has ${formatSize(layer.size)}: ${layer.instruction}`;
  return `the image has ${formatSize(size)}, and max-size is ${formatSize(maxSize)}${most}`;
}
function largest(platforms) {
  return platforms.toSorted((one, other) => other.size - one.size)[0];
}

// actions/build-image/build.ts
async function buildImages(inputs, ports) {
  const definitions = [...inputs.images.values()];
  const looked = await all(definitions.map((definition) => lookUp(definition, inputs, ports)));
  const missing = looked.filter(({ built }) => built === void 0);
  if (missing.length === 0) return looked.flatMap(({ built }) => built ?? []);
  const [builder, origin] = await Promise.all([
    ports.openBuilder(missing.map(({ definition }) => definition)),
    ports.origin()
  ]);
  const workshop = { inputs, ports, builder, origin };
  return all(looked.map(async (one) => one.built ?? await buildNew(one, workshop)));
}
async function all(tasks) {
  const ended = await Promise.allSettled(tasks);
  const failed = ended.find((one) => one.status === "rejected");
  if (failed !== void 0) throw failed.reason;
  return Promise.all(tasks);
}
async function lookUp(definition, inputs, ports) {
  const there = inputs.reuse === "never" ? void 0 : await findRevision(definition, inputs, ports);
  if (there !== void 0) {
    const found2 = { image: there, how: "reused-revision" };
    return { definition, built: await finish(definition, found2, inputs, ports) };
  }
  const recipe = await readRecipe(definition, ports.sources);
  if (inputs.reuse !== "content") return { definition, built: void 0, recipe };
  const content = await contentOf(definition, recipe, inputs, ports);
  const same = await findContent(definition, content, inputs, ports);
  if (same === void 0) return { definition, built: void 0, recipe, content };
  const found = { image: same, how: "reused-content" };
  return { definition, built: await finish(definition, found, inputs, ports) };
}
async function buildNew(looked, { inputs, ports, builder, origin }) {
  const { definition, recipe, content } = looked;
  const { registry } = ports;
  const { repository } = definition;
  const known = content !== void 0 && "key" in content ? content : void 0;
  const off = content !== void 0 && "unknown" in content ? content.unknown : [];
  const plan = planBuild(definition, inputs, {
    origin,
    key: known?.key,
    base: recipe === void 0 ? void 0 : await baseOf(recipe, known, registry),
    pushesByDigest: builder.pushesByDigest,
    runTag: ports.runTag
  });
  const digest = await builder.build(plan);
  const warnings = off.map((why) => `content reuse is off: ${why}`);
  if (digest === void 0) return { ...nothingPushed(definition, inputs), warnings };
  const image = await registry.inspect({ repository, digest });
  if (image === void 0) throw notThere3(formatReference({ repository, digest }));
  const finished = await finish(definition, { image, how: "built" }, inputs, ports);
  const kept = known === void 0 || finished.how !== "built" || finished.refusal !== void 0 ? [] : await keep({ repository, digest }, known, ports);
  return { ...finished, warnings: [...warnings, ...finished.warnings, ...kept] };
}
async function keep(image, known, ports) {
  if (await isStill(known, ports.registry)) return keepContent(image, keyTag(known.key), ports);
  return ["a base image moved while the build ran, so that the next commit will build again"];
}
async function finish(definition, { image, how }, inputs, ports) {
  const refusal = tooLarge(image, inputs.maxSize);
  const published = refusal !== void 0 || how === "reused-revision" || !inputs.push ? { image, isAdopted: false } : await publish2(definition.repository, image, inputs, ports);
  const label = published.image.labels["org.opencontainers.image.revision"] ?? "";
  const isLabelled = isRevision(label);
  const pinned = { repository: definition.repository, digest: published.image.digest };
  const unmoved = refusal !== void 0 || !inputs.push ? [] : await moveTags(pinned, inputs.tags, { ...ports, onlyNew: how === "reused-revision" });
  return {
    definition,
    image: published.image,
    how: published.isAdopted ? "adopted" : how,
    builtRevision: isLabelled ? label : inputs.revision,
    refusal,
    warnings: [
      ...isLabelled ? [] : [
        `the image ${published.image.digest} has no label org.opencontainers.image.revision: it is taken for a build of ${inputs.revision}`
      ],
      ...unmoved
    ]
  };
}
async function baseOf({ reads }, known, registry) {
  if (reads.base === void 0) return void 0;
  const digest = known?.images.get(reads.base) ?? await resolveBase(reads.base, registry);
  return digest === void 0 ? void 0 : { reference: reads.base, digest };
}
async function resolveBase(text, registry) {
  try {
    return (await registry.resolve(parseReference(text)))?.digest;
  } catch {
    return void 0;
  }
}
function nothingPushed(definition, { revision }) {
  return {
    definition,
    image: void 0,
    how: "built",
    builtRevision: revision,
    refusal: void 0,
    warnings: []
  };
}
function notThere3(image) {
  return new DeliveryError("image-missing", `the builder says that it pushed ${image}, but it is not there`, {
    cure: "Check that the builder pushes to the registry that `image` names"
  });
}

// shared/domain/images.ts
var NAMED = /^([a-z0-9][a-z0-9-]*)=(.+)$/;
function parseNamedLines(text, parse) {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const only = lines.length === 1 ? lines[0] : void 0;
  if (only !== void 0 && !NAMED.test(only)) return /* @__PURE__ */ new Map([["", parse(only)]]);
  const images = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const [, name, value] = NAMED.exec(line) ?? [];
    if (name === void 0 || value === void 0) {
      throw new TypeError(`one line, or several lines name=value, got "${line}"`);
    }
    if (images.has(name)) throw new TypeError(`each name once, got "${name}" twice`);
    images.set(name, parse(value));
  }
  return images;
}
function formatNamedLines(lines) {
  return [...lines].map(([name, value]) => name === "" ? value : `${name}=${value}`).join("\n");
}

// actions/build-image/lines.ts
function parsePath(text) {
  if (text.startsWith("-") || text.includes("://") || /[\p{Cc}]/u.test(text)) {
    throw new TypeError(`a path in the workspace, got "${text}"`);
  }
  return text;
}
function parseStage(text) {
  if (!/^[A-Za-z0-9][\w.-]*$/.test(text)) {
    throw new TypeError(`a name of letters, digits, ".", "_" and "-", got "${text}"`);
  }
  return text;
}
function parseBuildArg(line, revision) {
  if (line === "REVISION") return [line, revision];
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
  if (name === void 0 || value === void 0) {
    throw new TypeError(`lines NAME=value, or the word REVISION for the revision, got "${line}"`);
  }
  return [name, value];
}
function parseBuildContext(line) {
  const [, name, value] = /^([A-Za-z0-9][\w./:@-]*)=(\S.*)$/.exec(line) ?? [];
  const isImage = value?.startsWith("docker-image://") === true;
  if (name === void 0 || value === void 0 || !isImage && /^-|:\/\//.test(value)) {
    throw new TypeError(`lines NAME=folder or NAME=docker-image://reference, got "${line}"`);
  }
  if (isImage) parseReference(value.slice("docker-image://".length));
  return [name, value];
}
function parseLabel(line) {
  const [, name, value] = /^([A-Za-z0-9][\w./-]*)=(.*)$/.exec(line) ?? [];
  if (name === void 0 || value === void 0) throw new TypeError(`lines name=value, got "${line}"`);
  return [name, value];
}
function parseSecretEnv(line) {
  const [, id, name] = /^([A-Za-z0-9][\w.-]*)=([A-Za-z_][A-Za-z0-9_]*)$/.exec(line) ?? [];
  if (id === void 0 || name === void 0) {
    throw new TypeError("lines ID=ENVIRONMENT_VARIABLE, the name of a variable, not its value");
  }
  return [id, name];
}
function parseSecretFile(line) {
  const [, id, path] = /^([A-Za-z0-9][\w.-]*)=([^,"]+)$/.exec(line) ?? [];
  if (id === void 0 || path === void 0) throw new TypeError("lines ID=path, the path without commas");
  return [id, parsePath(path)];
}
function parseSsh(line) {
  if (!/^[A-Za-z0-9][\w.-]*(=[^,"\s]+)?$/.test(line)) {
    throw new TypeError(`lines ID or ID=path of a socket or key, got "${line}"`);
  }
  return line;
}
function parsePlatform(text) {
  return /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(text);
}
function parseCache(line) {
  if (!/^type=[a-z0-9]+(,[a-z-]+=[^,\s]+)*$/.test(line)) {
    throw new TypeError(`lines like type=registry,ref=ghcr.io/acme/shop:cache or type=gha, got "${line}"`);
  }
  return line;
}
function parseAttestation(text) {
  if (text !== "true" && text !== "false") parseReference(text);
  return text;
}

// actions/build-image/inputs.ts
function readBuildInputs(input, run2) {
  const revision = readRevision(input, run2);
  return {
    images: readImages(input, run2, revision),
    revision,
    reuse: input.choice("reuse", ["revision", "content", "never"]),
    reuseMaxAge: input.parsedOrNone("reuse-max-age", parseDuration),
    push: input.boolean("push"),
    builder: input.optionalParsed("builder", parseStage),
    provenance: input.choice("provenance", ["none", "min", "max"]),
    sbom: input.parsed("sbom", parseAttestation),
    tags: input.parsedLines("tags", parseTag),
    maxSize: input.parsedOrNone("max-size", parseSize),
    compareTo: input.parsed(
      "compare-to",
      (text) => text === "trunk" || text === "none" ? text : parseReference(text)
    ),
    sizeReport: input.choice("size-report", ["layers", "files", "none"])
  };
}
function readImages(input, run2, revision) {
  const repositories = input.parsed("image", (text) => parseNamedLines(text, parseRepository));
  const named = (name, lines) => {
    const unknown = [...(lines ?? /* @__PURE__ */ new Map()).keys()].find((key) => key !== "" && !repositories.has(key));
    if (unknown !== void 0) input.refuse(name, `names "${unknown}", which is no name of \`image\``);
    return (image) => lines?.get(image) ?? lines?.get("");
  };
  const context = named(
    "context",
    input.parsed("context", (text) => parseNamedLines(text, parsePath))
  );
  const file = named(
    "file",
    input.optionalParsed("file", (text) => parseNamedLines(text, parsePath))
  );
  const target = named(
    "target",
    input.optionalParsed("target", (text) => parseNamedLines(text, parseStage))
  );
  const shared = readShared(input, run2, revision);
  return new Map(
    [...repositories].map(([name, repository]) => {
      const folder = context(name) ?? input.refuse("context", `has no line for "${name}"`);
      const dockerfile = file(name) ?? `${folder.replace(/\/+$/, "")}/Dockerfile`;
      const own = { name, repository, context: folder, file: dockerfile, target: target(name) };
      return [name, { ...shared, ...own }];
    })
  );
}
function readShared(input, { env }, revision) {
  const args = input.parsedLines("build-args", (line) => parseBuildArg(line, revision));
  return {
    buildArgs: unique2(input, "build-args", args),
    buildContexts: unique2(input, "build-contexts", input.parsedLines("build-contexts", parseBuildContext)),
    labels: unique2(input, "labels", input.parsedLines("labels", parseLabel)),
    secrets: readSecrets(input, env),
    ssh: input.parsedLines("ssh", parseSsh),
    platforms: platformsOf(input),
    cacheFrom: input.parsedLines("cache-from", parseCache),
    cacheTo: input.parsedLines("cache-to", parseCache)
  };
}
function platformsOf(input) {
  const lines = input.lines("platforms").flatMap((line) => line.split(","));
  const platforms = lines.map((line) => line.trim()).filter((line) => line !== "");
  const wrong = platforms.find((platform2) => !parsePlatform(platform2));
  if (wrong !== void 0) {
    input.refuse("platforms", `must be platforms like linux/amd64 or linux/arm/v7, got "${wrong}"`);
  }
  return [...new Set(platforms)];
}
function readRevision(input, { env, event }) {
  const given = input.optionalParsed("revision", parseRevision);
  if (given !== void 0) return given;
  const found = headOfPullRequest(event) ?? env["GITHUB_SHA"] ?? "";
  if (isRevision(found)) return found;
  return input.refuse("revision", "is required: neither the event nor GITHUB_SHA names a commit");
}
function headOfPullRequest(event) {
  const sha = field(field(field(event, "pull_request"), "head"), "sha");
  return typeof sha === "string" ? sha : void 0;
}
function field(value, name) {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}
function readSecrets(input, env) {
  const envs = input.parsedLines("secret-envs", parseSecretEnv);
  for (const [id, name] of envs) {
    if ((env[name] ?? "") !== "") continue;
    input.refuse("secret-envs", `names ${name} for "${id}", but the step's environment has no value there`);
  }
  const files = input.parsedLines("secret-files", parseSecretFile);
  const all2 = [...envs.map(([id, name]) => ({ id, env: name })), ...files.map(([id, file]) => ({ id, file }))];
  const twice = all2.find(({ id }, at) => all2.findIndex((other) => other.id === id) !== at);
  if (twice !== void 0) input.refuse("secret-envs", `and secret-files must have "${twice.id}" once`);
  return all2;
}
function unique2(input, name, lines) {
  const found = new Map(lines);
  return found.size === lines.length ? found : input.refuse(name, "must have each name once");
}

// shared/action/markdown.ts
function code(text) {
  const line = oneLine2(text);
  if (line === "") return "";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run2) => run2.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
function table(header2, rows) {
  const line = (cells) => `| ${cells.map(escapeBars).join(" | ")} |`;
  return [line(header2), line(header2.map(() => "---")), ...rows.map(line)].join("\n");
}
function escapeBars(cell) {
  return cell.replaceAll(
    /(\\*)\|/g,
    (bar, slashes) => slashes.length % 2 === 1 ? bar : `${slashes}\\|`
  );
}
function oneLine2(text) {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

// actions/build-image/report.ts
var OUTPUTS = [
  "image",
  "digest",
  "tag",
  "revision",
  "built-revision",
  "reused",
  "size",
  "new-bytes",
  "platform-digests",
  "base-digest"
];
function reportBuild(inputs, images, { milliseconds, head }) {
  const { verdict, reasonCode } = ending2(inputs, images);
  const took = formatDuration(milliseconds);
  const headline = `${images.map((one) => headlineOf(inputs, one)).join("; ")} (${took})`;
  return {
    verdict,
    reasonCode,
    headline,
    outputs: outputsOf(inputs, images, verdict),
    result: {
      revision: inputs.revision,
      images: images.map((one) => resultOf(one)),
      seconds: Number((milliseconds / 1e3).toFixed(1))
    },
    summary: [`### Image: ${headline}`, ...images.map((one) => summaryOf(inputs, one))].join("\n\n"),
    warnings: [...images.flatMap(({ warnings }) => warnings), ...strayHead(inputs, images, head)]
  };
}
var REASONS = {
  built: "built",
  adopted: "adopted",
  "reused-content": "reused-content",
  "reused-revision": "reused-revision"
};
function ending2({ push }, images) {
  if (images.some(({ refusal }) => refusal !== void 0)) {
    return { verdict: "refused", reasonCode: "too-large" };
  }
  const found = ["built", "adopted", "reused-content"].find(
    (one) => images.some(({ how: how2 }) => how2 === one)
  );
  const how = found ?? "reused-revision";
  if (how !== "built") return { verdict: "unchanged", reasonCode: REASONS[how] };
  return { verdict: push ? "changed" : "passed", reasonCode: "built" };
}
function headlineOf({ revision }, { definition, image, how, builtRevision, refusal }) {
  const what = `${definition.name === "" ? "" : `${definition.name}: `}${shortRevision(revision)}`;
  if (refusal !== void 0) return `${what} is refused: ${refusal}`;
  if (image === void 0) return `${what} was built, and not pushed`;
  const digest = shortDigest(image.digest);
  switch (how) {
    case "built":
      return `built ${what} as ${digest}`;
    case "adopted":
      return `${what} is ${digest}, which another run pushed meanwhile`;
    case "reused-content":
      return `${what} has the content of ${shortRevision(builtRevision)}, built as ${digest}: nothing was built`;
    case "reused-revision":
      return `${what} was already built as ${digest}: nothing to do`;
  }
}
var REUSED = {
  built: "none",
  adopted: "revision",
  "reused-content": "content",
  "reused-revision": "revision"
};
function outputsOf(inputs, images, verdict) {
  const lines = (value) => verdict === "refused" ? "" : formatNamedLines(
    new Map(
      images.flatMap((one) => {
        const found = value(one);
        return found === void 0 ? [] : [[one.definition.name, found]];
      })
    )
  );
  return {
    image: lines(({ definition: { repository }, image }) => image && formatPinned({ repository, ...image })),
    digest: lines(({ image }) => image?.digest),
    tag: inputs.push && verdict !== "refused" ? inputs.revision : "",
    revision: inputs.revision,
    "built-revision": lines(({ builtRevision }) => builtRevision),
    reused: lines(({ how }) => REUSED[how]),
    size: lines(({ image }) => image === void 0 ? void 0 : String(sizeOf(image))),
    "new-bytes": "",
    "platform-digests": lines(({ image }) => image && JSON.stringify(platformDigests(image))),
    "base-digest": lines(({ image }) => image?.labels["org.opencontainers.image.base.digest"])
  };
}
function platformDigests({ platforms }) {
  return Object.fromEntries(platforms.map(({ platform: platform2, digest }) => [platform2, digest]));
}
function resultOf({ definition, image, how, builtRevision }) {
  return {
    name: definition.name,
    repository: definition.repository.name,
    digest: image?.digest ?? "",
    "built-revision": builtRevision,
    reused: REUSED[how],
    size: image === void 0 ? 0 : sizeOf(image)
  };
}
function summaryOf({ revision }, { definition, image, builtRevision }) {
  return table(
    ["Repository", "Revision", "Digest", "Built from"],
    [
      [
        code(formatRepository(definition.repository)),
        code(revision),
        code(image?.digest ?? "not pushed"),
        code(builtRevision)
      ]
    ]
  );
}
function strayHead({ revision }, images, head) {
  const isBuilt = images.some(({ how }) => how === "built" || how === "adopted" || how === "reused-content");
  if (!isBuilt || head === void 0 || head === revision) return [];
  return [
    `commit ${shortRevision(head)} is checked out, but the image is tagged for ${shortRevision(revision)}: the bytes are those of the checkout. For a pull request, check out its head`
  ];
}

// actions/build-image/source.ts
function sourceUrl(env, remote) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (server && repository) return `${server}/${repository}`;
  if (remote === void 0) return void 0;
  const [, host, path] = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](.+?)(?:\.git)?$/.exec(remote) ?? [];
  if (host !== void 0 && path !== void 0) return `https://${host}/${path}`;
  if (!URL.canParse(remote)) return void 0;
  const { protocol, host: webHost, pathname } = new URL(remote);
  return /^https?:$/.test(protocol) ? `${protocol}//${webHost}${pathname.replace(/\.git$/, "")}` : void 0;
}

// actions/build-image/main.ts
await runAction({
  name: "build-image",
  outputs: OUTPUTS,
  async main(context) {
    const { input, env, log, mask, signal } = context;
    const inputs = readBuildInputs(input, { env, event: await readEvent(env) });
    for (const name of secretNames(inputs)) mask(env[name] ?? "");
    const logins = readLogins(input, mask);
    const workspace = env["GITHUB_WORKSPACE"] ?? process.cwd();
    const checkout = openCheckout({ folder: workspace, env, signal });
    const credentials = openCredentials({ given: logins, env, mask });
    const client = registryClient({ credentials, log, signal });
    const cleanups = [];
    const began = systemClock.monotonic();
    try {
      const images = await buildImages(inputs, {
        registry: { ...client, inspect: (image) => inspectImage(client, image) },
        sources: openSources({ workspace, env, arch: process.arch, signal }),
        origin: () => originOf(inputs, checkout, env, log),
        openBuilder: () => openBuilder({ context, inputs, logins, workspace, cleanups }),
        runTag: runTag(env),
        clock: systemClock,
        log
      });
      const isReused = images.every(({ how }) => how === "reused-revision");
      const head = isReused ? void 0 : await checkout.head();
      return reportBuild(inputs, images, { milliseconds: systemClock.monotonic() - began, head });
    } finally {
      client.close();
      for (const cleanup of cleanups) await cleanup();
    }
  }
});
async function openBuilder({ context, inputs, logins, workspace, cleanups }) {
  const { env, log, signal } = context;
  const temp = env["RUNNER_TEMP"] ?? tmpdir();
  const config = logins.length === 0 ? void 0 : await openDockerConfig({ env, temp, logins });
  if (config !== void 0) cleanups.push(config.remove);
  const childEnv = {
    ...childEnvironment(env),
    ...config === void 0 ? {} : { DOCKER_CONFIG: config.folder }
  };
  const driver = await builderDriver({ env: childEnv, name: inputs.builder, signal });
  const buildx = openBuildx({
    env: childEnv,
    workspace,
    temp,
    onLine(line) {
      for (const quoted of quoteLines(line)) log.info(quoted);
    },
    signal
  });
  return {
    pushesByDigest: driver !== "docker",
    build(plan) {
      const secrets = Object.fromEntries(plan.secretEnvs.map((name) => [name, env[name] ?? ""]));
      return buildx.build({ ...plan, environment: { ...plan.environment, ...secrets } });
    }
  };
}
async function originOf({ revision }, checkout, env, log) {
  const [created, remote] = await Promise.all([checkout.commitTime(revision), checkout.remoteUrl()]);
  if (created === void 0) log.info(`${revision} is not in the checkout: its time is not known`);
  const isTag = env["GITHUB_REF_TYPE"] === "tag";
  const version = (isTag ? env["GITHUB_REF_NAME"] : void 0) ?? revision;
  return { created, source: sourceUrl(env, remote), version };
}
function runTag(env) {
  const { GITHUB_RUN_ID: run2 = "local", GITHUB_RUN_ATTEMPT: attempt = "1" } = env;
  return `run-${run2}-${attempt}-${randomBytes(3).toString("hex")}`;
}
function secretNames({ images }) {
  const secrets = [...images.values()].flatMap((definition) => definition.secrets);
  return new Set(secrets.flatMap((secret) => "env" in secret ? [secret.env] : []));
}
function readLogins(input, mask) {
  input.optionalSecret("registry-auth");
  const logins = input.optionalParsed("registry-auth", parseRegistryAuth) ?? [];
  for (const { username, password } of logins) {
    mask(password);
    mask(Buffer.from(`${username}:${password}`).toString("base64"));
  }
  return logins;
}
async function readEvent(env) {
  const path = env["GITHUB_EVENT_PATH"];
  if (path === void 0 || path === "") return void 0;
  return JSON.parse(await readFile7(path, "utf8"));
}
