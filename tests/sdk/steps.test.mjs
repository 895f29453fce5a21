// The walk's own rules: `run` tests them before the walk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDown } from "./loopback.mjs";
import { fails, fits, text, Walk } from "./steps.mjs";

/** The failures of a walk of one step: a call that needs the network, what it gives, and what is expected. */
async function failures({ gives, expected, seen = ["request"], log = ["request"], differing = {}, offline }) {
  const logs = [[], log];
  const walk = new Walk(async () => logs.shift(), differing);
  const call = async () => {
    if (isDown() && !offline) throw new TypeError("fetch failed");
    if (gives instanceof Error) throw gives;
    return gives;
  };
  await walk.step("step", call, expected, seen);
  const print = console.log;
  console.log = () => {};
  const ok = walk.report(Object.keys(differing).length > 0 ? 0 : 1);
  console.log = print;
  const problems = walk.failures.flatMap(({ problems }) => problems);
  assert.equal(ok, problems.length === 0);
  return problems.join("\n");
}

test("a step that is as expected is unchanged", async () => {
  assert.equal(await failures({ gives: { a: [1, "x"], b: 2 }, expected: { a: [1, text(/x/)] } }), "");
  assert.equal(await failures({ gives: Object.assign(new Error("no"), { status: 404 }), expected: fails({ status: 404 }) }), "");
});

test("a step that differs is a failure", async () => {
  assert.match(await failures({ gives: { a: 2 }, expected: { a: 1 } }), /and not/);
  assert.match(await failures({ gives: new Error("no"), expected: { a: 1 } }), /"error":"no"/);
  assert.match(await failures({ gives: { a: 1 }, expected: fails({ status: 404 }) }), /and not/);
});

test("and so is one after which the mock saw something else", async () => {
  assert.match(await failures({ gives: 1, expected: 1, log: [] }), /the mock saw \[\]/);
  assert.match(await failures({ gives: 1, expected: 1, seen: [] }), /the mock saw \["request"\]/);
});

test("a listed step must differ, in that way, and must be there", async () => {
  const differing = { step: { reason: "why", instead: { a: 2 } } };
  assert.equal(await failures({ gives: { a: 2 }, expected: { a: 1 }, differing }), "");
  assert.match(await failures({ gives: { a: 1 }, expected: { a: 1 }, differing }), /does not differ/);
  assert.match(await failures({ gives: { a: 3 }, expected: { a: 1 }, differing }), /in another way/);
  assert.match(await failures({ gives: 1, expected: 1, differing: { other: { reason: "why", instead: 2 } } }), /no such step/);
});

test("a step that cannot fail is none", async () => {
  for (const expected of [undefined, null, {}, [], fails({}), { a: undefined }]) {
    assert.match(await failures({ gives: expected, expected }), /cannot fail: it expects nothing/);
  }
  assert.match(await failures({ gives: 1, expected: 1, offline: true }), /passes without the mock/);
});

test("lists fit as a whole, objects by what is asked of them", () => {
  assert.ok(!fits([1, 2], [1]) && !fits([1], [1, 2]) && !fits({}, { a: 1 }) && fits({ a: 1, b: 2 }, { a: 1 }));
});
