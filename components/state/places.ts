import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { NOWHERE, type PlaceStore } from '@/utils/app/places';

/** Scrolling is written down when it has come to rest. */
const REST_MS = 500;

/** Where the person left off on the site in front: what is unfolded, and how far each pane is scrolled. */
export class PlacesModel {
  readonly #store: PlaceStore;
  readonly #open = signal(NOWHERE.open);
  readonly #host = signal('');
  #scrolled = NOWHERE.scrolled;
  #wanted = '';
  #isChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly dispose: () => void;

  constructor(store: PlaceStore, host: ReadonlySignal<string>) {
    this.#store = store;
    const stop = effect(() => void this.#goTo(host.value));
    this.dispose = () => {
      stop();
      this.#save();
    };
  }

  /** The site whose place is shown; '' before it is known. */
  get host(): ReadonlySignal<string> {
    return this.#host;
  }

  isOpen(name: string): boolean {
    return this.#open.value.includes(name);
  }

  /** Unfolds or folds. Of names that begin with `group` only one is open. */
  toggle(name: string, isOpen: boolean, group?: string): void {
    const open = this.#open.peek();
    if (open.includes(name) === isOpen) return;
    const others = open.filter((other) => other !== name && (group === undefined || !other.startsWith(group)));
    this.#open.value = isOpen ? [...others, name] : others;
    this.#isChanged = true;
    this.#save();
  }

  scrolledIn(pane: string): number {
    return this.#scrolled[pane] ?? 0;
  }

  scrolled(pane: string, top: number): void {
    this.#scrolled = { ...this.#scrolled, [pane]: Math.round(top) };
    this.#isChanged = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), REST_MS);
  }

  async #goTo(host: string): Promise<void> {
    this.#save();
    this.#wanted = host;
    const { open, scrolled } = (host === '' ? undefined : await this.#store.read(host)) ?? NOWHERE;
    if (this.#wanted !== host) return; // another site came to the front meanwhile
    this.#scrolled = scrolled;
    this.#open.value = open;
    this.#host.value = host;
  }

  #save(): void {
    clearTimeout(this.#timer);
    const host = this.#host.peek();
    if (!this.#isChanged || host === '') return;
    this.#isChanged = false;
    void this.#store.write(host, { open: this.#open.peek(), scrolled: this.#scrolled });
  }
}
