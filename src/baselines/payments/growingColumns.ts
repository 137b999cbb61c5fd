const FIRST_ROOM = 1024;

/** Columns of numbers that grow as rows come. */
export class GrowingColumns {
  count = 0;
  private pence = new Float64Array(FIRST_ROOM);
  private dates = new Int32Array(FIRST_ROOM);
  private suppliers = new Int32Array(FIRST_ROOM);
  private services = new Int32Array(FIRST_ROOM);

  add(pence: number, date: number, supplier: number, service: number): void {
    if (this.count === this.pence.length) this.grow();
    this.pence[this.count] = pence;
    this.dates[this.count] = date;
    this.suppliers[this.count] = supplier;
    this.services[this.count] = service;
    this.count += 1;
  }

  /** Changes every date in place. */
  settleDates(settle: (date: number) => number): void {
    for (let at = 0; at < this.count; at += 1) this.dates[at] = settle(this.dates[at] ?? 0);
  }

  columns(): { pence: Float64Array; dates: Int32Array; suppliers: Int32Array; services: Int32Array } {
    const { count } = this;
    return {
      pence: this.pence.subarray(0, count),
      dates: this.dates.subarray(0, count),
      suppliers: this.suppliers.subarray(0, count),
      services: this.services.subarray(0, count),
    };
  }

  private grow(): void {
    // By half, so that a long file never needs thrice its room while it grows.
    const room = Math.ceil(this.pence.length * 1.5);
    const wider = <T extends Float64Array | Int32Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.pence = wider(this.pence, new Float64Array(room));
    this.dates = wider(this.dates, new Int32Array(room));
    this.suppliers = wider(this.suppliers, new Int32Array(room));
    this.services = wider(this.services, new Int32Array(room));
  }
}
