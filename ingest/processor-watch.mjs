import { parentPort, workerData } from "node:worker_threads";

/** Ends the whole process once it used more than so many milliseconds of processor time; a busy main thread cannot do it itself. */
function look() {
  const { user, system } = process.cpuUsage();
  if (user + system > workerData * 1_000) process.kill(process.pid, "SIGTERM");
}

look();
setInterval(look, 100);
parentPort?.postMessage("watching");
