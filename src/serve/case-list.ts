// The cases a server can open: the one it was started with, those that ship, and those begun on the desk.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Case, NewCase } from "../model/index.js";
import { TocsinError } from "../model/index.js";
import { type LoadedCase, loadCase } from "./case-file.js";
import { caseFileFrom, idFrom } from "./new-case.js";

export interface ListedCase {
  readonly loaded: LoadedCase;
  readonly shipped: boolean;
}

export interface CaseList {
  all(): ListedCase[];
  /** @throws TocsinError "not-found" */
  find(id: string): ListedCase;
  /** What a new case begins with. */
  template(): Case;
  /** Writes a case file from the template into a folder of its own. */
  create(wanted: NewCase): ListedCase;
}

export interface CaseListOptions {
  /** The case the server was started with. */
  readonly first: LoadedCase;
  /** Case file or folder of the case that ships, and of the template. */
  readonly shipped: string;
  readonly template: string;
  /** Folder that holds the cases begun on the desk. */
  readonly folder: string;
}

export function createCaseList({ first, shipped, template, folder }: CaseListOptions): CaseList {
  function all(): ListedCase[] {
    const worked = loadCase(shipped);
    const own = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => existsSync(join(folder, name, "case.yaml")))
          .sort()
          .flatMap((name): ListedCase[] => {
            try {
              return [{ loaded: loadCase(join(folder, name)), shipped: false }];
            } catch (error) {
              // A case file that somebody is in the middle of editing keeps nobody from the others.
              if (error instanceof TocsinError) return [];
              throw error;
            }
          })
      : [];
    const found: ListedCase[] = [
      { loaded: first, shipped: first.file === worked.file },
      { loaded: worked, shipped: true },
      ...own,
    ];
    const ids = new Set<string>();
    return found.filter(({ loaded }) => {
      const isNew = !ids.has(loaded.case.id);
      ids.add(loaded.case.id);
      return isNew;
    });
  }

  return {
    all,
    template: () => loadCase(template).case,
    find: (id) => {
      const found = all().find(({ loaded }) => loaded.case.id === id);
      if (!found) throw new TocsinError("not-found", `case ${id}`, "there is no such case");
      return found;
    },
    create: (wanted) => {
      const taken = new Set(all().map(({ loaded }) => loaded.case.id));
      const id = idFrom(wanted.name, taken);
      const target = join(folder, id);
      const text = caseFileFrom(readFileSync(join(template, "case.yaml"), "utf8"), wanted, id);
      const unfinished = join(folder, `.${id}.new`);
      rmSync(unfinished, { recursive: true, force: true });
      mkdirSync(join(unfinished, "documents"), { recursive: true });
      writeFileSync(join(unfinished, "case.yaml"), text);
      // Read back before it counts: what the person gave must make a case that opens.
      loadCase(unfinished);
      mkdirSync(dirname(target), { recursive: true });
      renameSync(unfinished, target);
      return { loaded: loadCase(target), shipped: false };
    },
  };
}
