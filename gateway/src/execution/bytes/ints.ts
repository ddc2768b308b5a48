/** Whole numbers in a row, without garbage: cleared and filled again. */
const FEW = 256;
/** What has grown beyond this is not kept. */
const MANY = 65_536;

export class Ints {
  all = new Int32Array(FEW);
  length = 0;

  push(value: number): void {
    if (this.length === this.all.length) this.#grow();
    this.all[this.length++] = value;
  }

  clear(): void {
    this.length = 0;
    if (this.all.length > MANY) this.all = new Int32Array(FEW);
  }

  #grow(): void {
    const more = new Int32Array(this.all.length * 4);
    more.set(this.all);
    this.all = more;
  }
}
