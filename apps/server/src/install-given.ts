import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The key of the app in a folder or bundle, as far as its first lines tell; undefined when there is none. */
export function keyOfApp(path: string): string | undefined {
  try {
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'app.json') : path;
    const content = JSON.parse(readFileSync(file, 'utf8')) as { key?: string; 'app.json'?: { key?: string } };
    return content.key ?? content['app.json']?.key;
  } catch {
    return undefined;
  }
}

/**
 * Installs an app in a process of its own, so that playing the past of a demo costs the server no memory. Answers whether it
 * succeeded; what it says goes where errors go.
 */
export async function installGiven(path: string, options: { readonly demo: boolean }): Promise<boolean> {
  const program = join(import.meta.dirname, 'stepwell.ts');
  const args = [program, 'install', path, ...(options.demo ? ['--demo'] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 2, 2], env: process.env });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}
