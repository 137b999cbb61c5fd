/** Ends the server that `setup` started; one that has ended already is no fault. */
function teardown(): void {
  const server = Number(process.env.WORKBENCH_SERVER);
  if (!(server > 0)) return;
  delete process.env.WORKBENCH_SERVER;
  try {
    process.kill(server, "SIGTERM");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

module.exports = teardown;
