interface KeyListProps {
  readonly uses: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** What keys do: the deed on the left, its keys on the right. */
export function KeyList({ uses }: KeyListProps) {
  return (
    <dl class="keys">
      {uses.map(({ keys, does }) => (
        <div key={does}>
          <dt>{does}</dt>
          <dd>
            <Keys keys={keys} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Alternatives side by side, such as ↑ and ↓. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
