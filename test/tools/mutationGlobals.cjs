/** What the unit tests find around them, for the plain runner of mutation testing. */
const { expect } = require("expect");
const { bind } = require("jest-each");

global.expect = expect;
global.test = Object.assign((name, body) => global.it(name, body), {
  each: (...table) => bind((name, body) => global.it(name, body))(...table),
});
