/** Money libraries measured beside our own; development dependencies only. */
export { allocate, dinero, toSnapshot } from "dinero.js";
export { GBP } from "dinero.js/currencies";
