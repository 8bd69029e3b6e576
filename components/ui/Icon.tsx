/** Our own small set of line icons on a 16-pixel grid. Decorative: the words beside them, or the button's label, carry the meaning. */
const PATHS = {
  pen: 'M10.8 2.7l2.5 2.5M3 13l.7-3.2 7.6-7.6a1 1 0 0 1 1.4 0l1.1 1.1a1 1 0 0 1 0 1.4l-7.6 7.6L3 13z',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.7 4h.01M2.7 8h.01M2.7 12h.01',
  phrase: 'M2.5 3.5h11v7.5h-6l-3 2.5V11h-2zM5.5 6.3h5M5.5 8.5h3',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  'check-all': 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5.2 8.2l2 2 3.7-4',
  warning: 'M8 2.2l6.2 11.1H1.8zM8 6.6v3M8 11.5v.01',
  error: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.8v3.8M8 11v.01',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.4v3.6M8 5v.01',
  help: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.2v.01',
  hint: 'M5.8 10.6a4 4 0 1 1 4.4 0v1.6H5.8zM6.6 14.2h2.8',
  caret:
    'M5.7 2.5h1.1A1.2 1.2 0 0 1 8 3.7v8.6a1.2 1.2 0 0 1-1.2 1.2H5.7M10.3 2.5H9.2A1.2 1.2 0 0 0 8 3.7v8.6a1.2 1.2 0 0 0 1.2 1.2h1.1',
  place: 'M2.5 3h11M2.5 13h11M6 8h7.5M2.5 5.8L4.7 8l-2.2 2.2',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4l3.1 3.1',
  settings:
    'M2.5 5h5M11 5h2.5M2.5 11H5M8.5 11h5M9.2 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM6.8 9.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  trash: 'M2.8 4.3h10.4M6 4.3V2.6h4v1.7M4.2 4.3l.6 9.1h6.4l.6-9.1M6.7 6.8v4M9.3 6.8v4',
  retry: 'M13 8a5 5 0 1 1-1.5-3.6M13.3 2v3h-3',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  down: 'M4 6.3l4 4 4-4',
  pin: 'M6 2.5h4M6.7 2.5v4L4.5 9.2h7L9.3 6.5v-4M8 9.2v4.5',
  history: 'M3.2 5.5A5.5 5.5 0 1 1 2.5 8M2.6 2.8v2.9h2.9M8 5v3.2l2.2 1.3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  swap: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13',
  absent: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z',
  half: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5 8h6',
  order: 'M5 3v10M5 13l-2.3-2.3M5 13l2.3-2.3M11 13V3M11 3L8.7 5.3M11 3l2.3 2.3',
  keyboard: 'M1.8 4.2h12.4v7.6H1.8zM4.2 6.7h.01M6.7 6.7h.01M9.3 6.7h.01M11.8 6.7h.01M5 9.4h6',
  shield: 'M8 1.8l5 1.9v4.1c0 3-2.1 5.2-5 6.4-2.9-1.2-5-3.4-5-6.4V3.7zM5.8 8l1.6 1.6 2.9-3',
  clock: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.5V8l2.5 1.5',
  globe:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM1.8 8h12.4M8 1.8c4 4 4 8.400 0 12.400M8 1.8c-4 4-4 8.400 0 12.400',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
