"""The works P1, P9 and P13 as somebody writes them who knows numpy well: a line of JSON in, "done" out, one work after the other."""
import json
import sys

import numpy

BLOCK = 8192
CELLS_A_UNIT = 256
REACH = 8


def split(given):
    """Largest remainder, all lines of a key at once. Doubles: exact while amount x weight stays below 2^53."""
    amounts = numpy.array(given["amounts"])
    keys = numpy.array(given["keys"])
    weights = [numpy.array(key) for key in given["weights"]]

    parts = numpy.empty((len(amounts), len(weights[0])))

    def run():
        for key, weight in enumerate(weights):
            lines = numpy.flatnonzero(keys == key)
            size = numpy.abs(amounts[lines])
            product = size[:, None] * weight
            total = weight.sum()
            whole = numpy.floor(product / total)
            remainder = product - whole * total
            order = numpy.argsort(-remainder, axis=1, kind="stable")
            left = (size - whole.sum(axis=1)).astype(numpy.int64)
            extra = (numpy.arange(len(weight)) < left[:, None]).astype(float)
            given_back = numpy.empty_like(extra)
            numpy.put_along_axis(given_back, order, extra, axis=1)
            parts[lines] = (whole + given_back) * numpy.sign(amounts[lines])[:, None]
        return parts.sum()

    return run


def draws(given):
    """Blocks that fit the cache; marginals from one table a quantity, read between its cells."""
    count = given["draws"]
    root = numpy.linalg.cholesky(numpy.array(given["correlations"]))
    tables = numpy.array(given["tables"])
    steps = numpy.diff(tables, axis=1, append=tables[:, -1:])
    weights = numpy.array(given["weights"])
    inputs = len(root)
    results = numpy.empty((len(weights), count))

    def run():
        random = numpy.random.Generator(numpy.random.SFC64(1))
        values = numpy.empty((inputs, BLOCK))
        for first in range(0, count, BLOCK):
            last = min(first + BLOCK, count)
            normal = random.standard_normal((inputs, BLOCK))
            places = root @ normal
            numpy.multiply(places, CELLS_A_UNIT, out=places)
            numpy.add(places, REACH * CELLS_A_UNIT, out=places)
            numpy.clip(places, 0, tables.shape[1] - 1, out=places)
            cells = places.astype(numpy.int32)
            places -= cells
            for row in range(inputs):
                values[row] = tables[row].take(cells[row]) + places[row] * steps[row].take(cells[row])
            numpy.matmul(weights, values[:, : last - first], out=results[:, first:last])
        return results[0].mean()

    return run


def solve(given):
    matrix = numpy.array(given["matrix"])
    right = numpy.array(given["right"])
    return lambda: numpy.linalg.solve(matrix, right).sum()


works = {"split": split, "draws": draws, "solve": solve}
ready = {}
for line in sys.stdin:
    asked = json.loads(line)
    if "given" in asked:
        ready[asked["name"]] = works[asked["work"]](asked["given"])
        print(json.dumps({"numpy": numpy.__version__}), flush=True)
    else:
        print(json.dumps({"answer": float(ready[asked["name"]]())}), flush=True)
