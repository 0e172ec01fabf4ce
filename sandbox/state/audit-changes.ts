/** What changed about a thing, field by field, as entries of the audit log say it. Source: resources/audit-log, "Audit Log Change Object". */
import type { APIAuditLogChange } from 'discord-api-types/v10';

type Wire = Readonly<Record<string, unknown>>;

/**
 * Compares two states of a thing as the API writes it; `null` stands for "was not there" or "is gone".
 * An empty value is left out, which is how Discord says that a field was or became null.
 */
export function changesBetween<Thing extends object>(
  before: Thing | null,
  after: Thing | null,
  fields: readonly (keyof Thing & string)[],
): APIAuditLogChange[] {
  return fields.flatMap((key) => {
    const old = (before as Wire | null)?.[key] ?? undefined;
    const now = (after as Wire | null)?.[key] ?? undefined;
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const change = {
      key,
      ...(old === undefined ? {} : { old_value: old }),
      ...(now === undefined ? {} : { new_value: now }),
    };
    return [change as APIAuditLogChange];
  });
}
