import type { Command } from "../command";
import { allocate } from "./allocate";
import { call } from "./call";
import { check } from "./check";
import { fair } from "./fair";
import { read } from "./read";
import { register } from "./register";
import { withdraw } from "./withdraw";

/** Every command, in the order of the help. A new one is a file beside these and a line here. */
export const commandList: readonly Command[] = [call, allocate, withdraw, fair, check, read, register];
