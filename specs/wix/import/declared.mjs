// The declarations of a package, as far as they are facts: types, functions, and the tags of their comments.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What is declared in the files of `folder` that `wanted` takes: `{ types, functions }` by name. */
export function declared(folder, wanted) {
  const types = new Map();
  const functions = new Map();
  for (const file of readdirSync(folder).filter(wanted).sort()) {
    const text = readFileSync(join(folder, file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!statement.name) continue;
      const name = plain(statement.name.text);
      if (ts.isFunctionDeclaration(statement)) functions.set(name, { tags: tags(statement), node: statement });
      else if (!types.has(name)) types.set(name, type(statement));
    }
  }
  return { types, functions };
}

/** `Error$1` is `Error`, beside what TypeScript itself has under that name. */
export function plain(name) {
  return name.replace(/\$\d+$/, "");
}

function type(node) {
  if (ts.isEnumDeclaration(node)) return { values: node.members.map((one) => one.initializer.text) };
  if (ts.isTypeAliasDeclaration(node)) return { alias: node.type };
  const bases = (node.heritageClauses ?? []).flatMap((clause) => clause.types);
  return {
    tags: tags(node),
    bases: bases.map((base) => plain(base.expression.getText())),
    fields: (node.members ?? [])
      .filter((member) => ts.isPropertySignature(member))
      .map((member) => ({ name: member.name.text, type: member.type, tags: tags(member) })),
  };
}

/** The tags of the comment right before a declaration: `[["maxLength", "100"], …]`. */
function tags(node) {
  const comment = node.jsDoc?.at(-1)?.getText() ?? "";
  return [...comment.matchAll(/^\s*(?:\/\*)?\*+ *@(\w+)(?: +(.*?))?(?: *\*\/)?$/gm)].map(([, name, value]) => [name, value ?? ""]);
}

export function tag(tags, name) {
  return tags.find(([one]) => one === name)?.[1];
}

export function all(tags, name) {
  return tags.filter(([one]) => one === name).map(([, value]) => value);
}
