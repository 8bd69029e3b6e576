import { describe, expect, test } from 'vitest';
import { affinityOf, sectionNames } from '../../../../utils/core/outline/affinity';
import { isHeaded } from '../../../../utils/core/packs/section-block';
import { shippedPacks } from './shipped';

const byId = shippedPacks.map((pack) => [pack.id, pack] as const);

describe.each(byId)('the names of the sections of %s', (_, { sections }) => {
  const headed = sectionNames(sections).filter(({ section }) => isHeaded(section));

  test('are of one section each, as headings are compared', () => {
    const owners = headed.flatMap(({ section, names }) =>
      [...new Set(names)].map((name) => ({ name, id: section.id })),
    );
    const shared = owners.filter(({ name, id }) => owners.some((other) => other.name === name && other.id !== id));
    expect(shared).toEqual([]);
  });

  test('lead a heading to their own section', () => {
    const strays = headed.flatMap((own) =>
      own.names.filter((name) =>
        headed.some((other) => other !== own && affinityOf(name, other).score >= affinityOf(name, own).score),
      ),
    );
    expect(strays).toEqual([]);
  });
});
