// GitHub allows 255 characters and most signs in an environment's name; control characters and
// the separators of our own grammars are refused, so that a name can stand in a record and a log line.
const ENVIRONMENT = /^[^\p{Cc}\p{Cf}'"`<>,;\\]{1,255}$/u
const APPLICATION = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/

/** Parses the name of a GitHub environment. */
export function parseEnvironment(text: string): string {
  if (!ENVIRONMENT.test(text)) {
    throw new TypeError(
      `an environment's name of at most 255 characters without quotes, commas or control characters, got "${text}"`,
    )
  }
  return text
}

/** Parses the name of what is delivered as one: lower case, at most 64 characters. */
export function parseApplication(text: string): string {
  if (!APPLICATION.test(text)) {
    throw new TypeError(
      `an application's name of lower-case letters, digits, ".", "_" and "-", at most 64, got "${text}"`,
    )
  }
  return text
}
