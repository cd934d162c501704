// The one place that reads flags, the environment and tocsin.yaml, and says where shipped things lie.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { z } from "zod";
import { TocsinError } from "./model/index.js";

/** Folder of the installed package: the compiled files and the sources both lie one level below it. */
const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/** What ships with the product. */
export const shipped = {
  data: join(packageFolder, "data"),
  case: join(packageFolder, "cases", "northern-front"),
  template: join(packageFolder, "cases", "template"),
  desk: join(packageFolder, "dist", "desk"),
  manifest: join(packageFolder, "package.json"),
};

/** Version of the package, as its manifest states it. */
export function version(): string {
  return (JSON.parse(readFileSync(shipped.manifest, "utf8")) as { version: string }).version;
}

/** What commands take as flags; all optional. */
export interface Flags {
  data?: string | undefined;
  case?: string | undefined;
  port?: string | undefined;
  host?: string | undefined;
  allowHost?: string[] | undefined;
  json?: boolean | undefined;
  quiet?: boolean | undefined;
}

export interface Config {
  /** Folder of the embedded store. */
  readonly dataFolder: string;
  /** Folder of the key that signs the evidence log. */
  readonly keyFolder: string;
  /** A `case.yaml`, or a folder that holds one. */
  readonly casePath: string;
  /** Address of a PostgreSQL server, null for the embedded store. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Which country disputed areas are counted to: as the United Nations hold, or as they are held. */
  readonly boundaries: "un" | "de-facto";
  readonly collect: {
    /** Hosts that may be fetched from although their addresses are private or their ports unusual. */
    readonly allow: readonly string[];
    /** Least time between two requests to one host. */
    readonly pauseMs: number;
  };
  readonly json: boolean;
  readonly quiet: boolean;
}

const ConfigFile = z.strictObject({
  data: z.string().optional(),
  keys: z.string().optional(),
  case: z.string().optional(),
  database: z.string().optional(),
  host: z.string().optional(),
  port: z.int().min(0).max(65535).optional(),
  boundaries: z.enum(["un", "de-facto"]).optional(),
  collect: z
    .strictObject({ allow: z.array(z.string()).optional(), pauseSeconds: z.number().min(0.5).max(3600).optional() })
    .optional(),
});

function readConfigFile(folder: string): z.infer<typeof ConfigFile> {
  const file = join(folder, "tocsin.yaml");
  if (!existsSync(file)) return {};
  const document = parseDocument(readFileSync(file, "utf8"));
  const [broken] = document.errors;
  if (broken) throw new TocsinError("malformed", file, broken.message.split("\n")[0] ?? "it is not YAML");
  const parsed = ConfigFile.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.join(".") || (issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : "");
  throw new TocsinError(
    "malformed",
    file,
    `${key ? `${key}: ` : ""}${issue?.message ?? "it is not valid"}`,
    "Its keys are data, keys, case, database, host, port, boundaries (un or de-facto) and collect (allow, pauseSeconds).",
  );
}

function portOf(text: string, subject: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535 && text.trim() !== "") return port;
  throw new TocsinError(
    "usage",
    subject,
    `"${text}" is no port`,
    "Give a number from 0 to 65535; 0 takes any free one.",
  );
}

/** A case in the folder one stands in is meant before the shipped one. */
function defaultCase(folder: string): string {
  return existsSync(join(folder, "case.yaml")) ? folder : shipped.case;
}

/**
 * Flags win over the environment, the environment over `tocsin.yaml` in the working folder, that over the defaults.
 * @param environment `process.env`: TOCSIN_DATA, TOCSIN_KEYS, TOCSIN_CASE, DATABASE_URL, TOCSIN_HOST, PORT are read
 * @param folder the working folder, against which paths are resolved
 * @throws TocsinError `malformed` for a broken tocsin.yaml, `usage` for a port that is none
 */
export function readConfig(flags: Flags, environment: NodeJS.ProcessEnv, folder: string): Config {
  const file = readConfigFile(folder);
  const path = (text: string) => resolve(folder, text);
  const port = flags.port
    ? portOf(flags.port, "--port")
    : environment.PORT
      ? portOf(environment.PORT, "PORT")
      : (file.port ?? 7717);
  const dataFolder = path(flags.data ?? environment.TOCSIN_DATA ?? file.data ?? ".tocsin");
  return {
    dataFolder,
    keyFolder: path(environment.TOCSIN_KEYS ?? file.keys ?? join(dataFolder, "keys")),
    casePath: path(flags.case ?? environment.TOCSIN_CASE ?? file.case ?? defaultCase(folder)),
    // A data folder named on the command line is meant: it wins over a database in the environment.
    databaseUrl: flags.data ? null : (environment.DATABASE_URL ?? file.database ?? null),
    host: flags.host ?? environment.TOCSIN_HOST ?? file.host ?? "127.0.0.1",
    port,
    boundaries: file.boundaries ?? "un",
    collect: {
      allow: [...(file.collect?.allow ?? []), ...(flags.allowHost ?? [])],
      pauseMs: (file.collect?.pauseSeconds ?? 2) * 1000,
    },
    json: flags.json ?? false,
    quiet: flags.quiet ?? false,
  };
}

/** The case file that a path means, and the folder it lies in. */
export function caseFileOf(path: string): { file: string; folder: string } {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? join(path, "case.yaml") : path;
  if (existsSync(file)) return { file, folder: resolve(file, "..") };
  throw new TocsinError(
    "not-found",
    file,
    "there is no case file",
    "Make one with tocsin init, or name another with --case.",
  );
}
