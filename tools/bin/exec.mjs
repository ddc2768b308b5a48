#!/usr/bin/env node
/**
 * `exec` for cmd. In a POSIX shell the word is built in: it makes the server npm's own child, so that a signal to npm reaches it
 * and npm waits until it has stopped. cmd has no such word and finds this program in node_modules/.bin.
 */
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command === 'node' ? process.execPath : command, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
