/** Stops the tests' own PostgreSQL. */
function teardown(): void {
  (globalThis as { registerCluster?: { stop(): void } }).registerCluster?.stop();
}

// eslint-disable-next-line no-restricted-exports -- Jest takes the default export.
export default teardown;
