import { createServer } from 'node:http';

/** Answers with its process and its number; ends when told. */
createServer((req, res) => {
  res.writeHead(200, { connection: 'close' }).end(`${process.pid} ${process.env['ASP_NUMBER']}`);
  if (req.url === '/end') setTimeout(() => process.exit(3), 20);
}).listen(Number(process.env['ASP_TEST_PORT']), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => process.exit(0));
