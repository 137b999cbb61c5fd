import { readFileSync } from "node:fs";
import { describeReadProblem } from "../../src/baselines/describeReadProblem";
import { figureOf, type PublishedReturn } from "../../src/baselines/publishedReturn";
import { readReturn, type ReadReturnOptions } from "../../src/baselines/readReturn";
import type { Read } from "../../src/baselines/readProblem";

jest.setTimeout(60_000);

export const paths = {
  ra2019: "assets/data/england_RA_2019-20_data_by_LA.xlsx",
  rsx2023: "assets/data/england_RSX_2023-24_data_by_LA.csv",
  ra2023: "test/baselines/files/england_RA_2023-24_data_Part_1_MacRoman.csv",
  rsx2024: "test/baselines/files/england_RSX_2024-25_data_by_LA.ods",
  worcestershire: "test/baselines/files/worcestershire_six_districts_RA_2019-20.csv",
};

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

export function valueOf<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(read.problems.map(describeReadProblem).join(" "));
  return read.value;
}

export const codesOf = (read: Read<unknown>): string[] => (read.ok ? [] : read.problems.map(({ code }) => code));

const alreadyRead = new Map<string, Promise<PublishedReturn>>();

/** A published file, read once for all tests of a suite. */
export function published(path: string, options: ReadReturnOptions = {}): Promise<PublishedReturn> {
  const key = `${path} ${JSON.stringify(options)}`;
  const known = alreadyRead.get(key);
  if (known) return known;
  const reading = readReturn(bytesOf(path), path.split("/").at(-1) ?? "", options).then(valueOf);
  alreadyRead.set(key, reading);
  return reading;
}

/** Reads a return typed out in a test as CSV. */
export const readText = (text: string, options: ReadReturnOptions = {}): Promise<Read<PublishedReturn>> =>
  readReturn(encoded(text), "return.csv", options);

export const lineIndex = (read: PublishedReturn, id: string): number => read.lines.findIndex((line) => line.id === id);

/** Pence, or the printed marker. */
export function at(read: PublishedReturn, council: string, id: string): number | string {
  const row = read.councils.findIndex(({ name, gss, ecode }) => [name, gss, ecode].includes(council));
  const figure = figureOf(read, row, lineIndex(read, id));
  return "pence" in figure ? figure.pence : figure.missing.text;
}

/** All figures of one line, or of every line, added up in £ thousand. */
export function sumThousands(read: PublishedReturn, id?: string): number {
  const only = id === undefined ? -1 : lineIndex(read, id);
  let total = 0;
  read.pence.forEach((pence, place) => {
    if (!Number.isNaN(pence) && (only < 0 || place % read.lines.length === only)) total += pence / 100_000;
  });
  return total;
}

export const figureCount = (read: PublishedReturn): number => read.marks.filter((mark) => mark === 0).length;
