// Steps: a call of the SDK, the outcome that Wix's own server would give, and the requests that the mock must have seen.
import { isDeepStrictEqual } from "node:util";
import { disconnected } from "./loopback.mjs";

/** An outcome that is an error with these properties. */
export class Fails {
  constructor(pattern) {
    this.pattern = pattern;
  }
}
export const fails = (pattern) => new Fails(pattern);

/** A value of which a test says whether it fits. */
export class Is {
  constructor(name, test) {
    Object.assign(this, { name, test });
  }
}
export const text = (pattern) => new Is(`a text like ${pattern}`, (value) => typeof value === "string" && pattern.test(value));
export const date = new Is("a date", (value) => value instanceof Date && !Number.isNaN(value.getTime()));
export const missing = new Is("nothing", (value) => value === undefined || value === null);

/** The error of an operation that does not permit the caller. */
export const forbidden = fails({ status: 403, details: { applicationError: { code: "not_permitted" } } });
/** Wix's error of that code. */
export const application = (code) => fails({ details: { applicationError: { code } } });

/** An object has at least the pattern's fields, a list its items in their order. */
export function fits(value, pattern) {
  if (pattern instanceof Is) return pattern.test(value);
  if (pattern === null || typeof pattern !== "object") return Object.is(value, pattern);
  if (pattern instanceof Date) return isDeepStrictEqual(value, pattern);
  if (value === null || typeof value !== "object") return false;
  if (Array.isArray(pattern)) {
    return Array.isArray(value) && value.length === pattern.length && pattern.every((item, index) => fits(value[index], item));
  }
  return Object.entries(pattern).every(([name, item]) => fits(value[name], item));
}

const outcome = async (call) => {
  try {
    return { value: await call() };
  } catch (error) {
    return { error };
  }
};

const meets = (got, expected) =>
  expected instanceof Fails ? "error" in got && fits(got.error, expected.pattern) : "value" in got && fits(got.value, expected);

const shown = (value) => {
  if (value instanceof Fails) return `an error with ${shown(value.pattern)}`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Error) {
    const { code, status, message, details } = value;
    return JSON.stringify({ error: message, code, status, details })?.slice(0, 600);
  }
  if (value instanceof Is) return value.name;
  return JSON.stringify(value, (_, item) => (item instanceof Is ? `<${item.name}>` : item))?.slice(0, 900);
};

export class Walk {
  unchanged = [];
  differs = [];
  failures = [];
  names = new Set();

  /** `log` takes the mock's log since the last time; `differing` has the steps that differ, with the reason and the outcome instead. */
  constructor(log, differing) {
    this.log = log;
    this.differing = differing;
  }

  /**
   * `expected` is a pattern of the value or `fails(..)`; `seen` are lines of the mock's log, `HOST VERB PATH STATUS CALLER`.
   * Returns the value.
   */
  async step(name, call, expected, seen) {
    if (this.names.has(name)) throw new Error(`two steps are called "${name}"`);
    this.names.add(name);
    const problems = [];
    // A step that cannot fail is none: it must fail when the mock does not respond, and it must have an expectation.
    if ([undefined, null, {}, [], ""].some((nothing) => meets({ value: nothing }, expected)) || meets({ error: {} }, expected)) {
      problems.push("the step cannot fail: it expects nothing");
    }
    if (meets(await outcome(() => disconnected(call)), expected)) {
      problems.push("the step cannot fail: it passes without the mock");
    }
    await this.log();
    const got = await outcome(call);
    const log = await this.log();
    if (!isDeepStrictEqual(log, seen)) problems.push(`the mock saw ${shown(log)} and not ${shown(seen)}`);
    const difference = meets(got, expected) ? undefined : `${shown(got.error ?? got.value)} and not ${shown(expected)}`;
    this.#settle(name, got, difference, problems);
    return got.value;
  }

  #settle(name, got, difference, problems) {
    const listed = this.differing[name];
    if (listed && !difference) problems.push("it is listed in differs.json, and does not differ");
    if (listed && difference && !fits(got.error ?? got.value, listed.instead)) {
      problems.push(`it differs in another way than ${shown(listed.instead)}: ${difference}`);
    }
    if (!listed && difference) problems.push(difference);
    if (problems.length > 0) this.failures.push({ name, problems });
    else if (listed) this.differs.push({ name, reason: listed.reason });
    else this.unchanged.push(name);
  }

  /** The report; returns true if all is well. */
  report(least) {
    for (const name of Object.keys(this.differing).filter((name) => !this.names.has(name))) {
      this.failures.push({ name, problems: ["it is listed in differs.json, and there is no such step"] });
    }
    for (const { name, reason } of this.differs) console.log(`differs: ${name}: ${reason}`);
    for (const { name, problems } of this.failures) console.log(`FAILED: ${name}\n    ${problems.join("\n    ")}`);
    console.log(
      `${this.names.size} steps: ${this.unchanged.length} unchanged, ${this.differs.length} differ, ${this.failures.length} failed`,
    );
    if (this.unchanged.length < least) console.log(`FAILED: at least ${least} steps must be unchanged`);
    return this.failures.length === 0 && this.unchanged.length >= least;
  }
}
