/** Run as a child process by run-web.test.ts: serves a folder as `npm start` does. */
import { runWeb } from '../../../electron/start/run-web'

const [root, ...ports] = process.argv.slice(2)
process.exitCode = await runWeb({ why: 'A test asked for it.', hint: null, root, ports: ports.map(Number) })
