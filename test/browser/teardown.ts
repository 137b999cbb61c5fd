/** Ends the server that `setup` started. */
function teardown(): void {
  const server = Number(process.env.WORKBENCH_SERVER);
  if (server > 0) process.kill(server, "SIGTERM");
}

module.exports = teardown;
