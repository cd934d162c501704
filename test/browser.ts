// Opens the desk of a real server, on a throw-away store, in the system's Chromium: for the tests and the screenshots.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { address, start } from "./run-tocsin.js";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium is installed, null when it is not. */
export const chromiumPath = (): string | null => candidates.find((path) => path && existsSync(path)) ?? null;

export interface DeskServer {
  /** Address of the desk, without a slash at its end. */
  address: string;
  stop: () => Promise<void>;
}

/** Starts `tocsin serve` with the shipped case on a free port. */
export async function startDesk(): Promise<DeskServer> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-desk-"));
  const server = start(["serve", "--port", "0", "--data", join(folder, "store")]);
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { address: (await address(server)).replace(/\/$/, ""), stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const softwareGl = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/**
 * Opens Chromium without a window and without calls home of its own.
 * @param drawsMaps with a graphics card made of software: it draws maps, and slows every frame of anything else
 */
export function openBrowser({ drawsMaps = true } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? "",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(drawsMaps ? softwareGl : ["--disable-gpu"]),
    ],
  });
}
