/** How much of a list is asked for at once. */
import { Form } from './form.ts';

/** @throws ApiError 50035 at `limit` for fewer than one or more than `most` */
export function pageSize(query: URLSearchParams, usual: number, most: number): number {
  const form = new Form({ limit: query.get('limit') });
  const limit = form.integer('limit', { min: 1, max: most });
  form.finish();
  return limit ?? usual;
}
