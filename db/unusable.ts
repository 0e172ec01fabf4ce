/** What an operator must mend before there is a database to work with. Ends a start, in words made for them. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
  readonly setting: 'DATA_DIR' | 'DATABASE_URL';

  /**
   * @param setting the setting that has to change, or whose folder or server has to.
   * @param mend whole sentences: what is wrong, and the step that mends it. Never a password.
   */
  constructor(setting: 'DATA_DIR' | 'DATABASE_URL', mend: string, options?: ErrorOptions) {
    super(mend, options);
    this.setting = setting;
  }
}
