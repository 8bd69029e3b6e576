/** Numbers in falling order, of which no more are put in order than are asked for: a list shows few of thousands. */
export class Descending {
  readonly #keys: Float64Array;
  #sorted = 0;

  /** `keys` is put in order in place. */
  constructor(keys: Float64Array) {
    this.#keys = keys;
  }

  get length(): number {
    return this.#keys.length;
  }

  /** The numbers from place `from` on, up to place `until`. */
  slice(from: number, until: number): Float64Array {
    const end = Math.min(until, this.length);
    if (end > this.#sorted) this.#sortUntil(Math.min(this.length, Math.max(end, this.#sorted * 4, FIRST)));
    return this.#keys.slice(from, end);
  }

  #sortUntil(count: number): void {
    const rest = this.#keys.subarray(this.#sorted);
    const wanted = count - this.#sorted;
    if (wanted < rest.length) bringGreatestForward(rest, wanted);
    rest.subarray(0, wanted).sort().reverse();
    this.#sorted = count;
  }
}

/** At least so many are put in order at once. */
const FIRST = 64;

/** Hoare's selection: afterwards the `count` greatest are the first, in no order. */
function bringGreatestForward(keys: Float64Array, count: number): void {
  let [low, high] = [0, keys.length - 1];
  while (low < high) {
    const pivot = keys[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((keys[left] ?? 0) > pivot) left++;
      while ((keys[right] ?? 0) < pivot) right--;
      if (left > right) break;
      swap(keys, left, right);
      left++;
      right--;
    }
    if (count <= right) high = right;
    else if (count > left) low = left;
    else return;
  }
}

function swap(keys: Float64Array, one: number, other: number): void {
  const kept = keys[one] ?? 0;
  keys[one] = keys[other] ?? 0;
  keys[other] = kept;
}
