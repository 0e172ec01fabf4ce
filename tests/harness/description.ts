/** Where Discord's own description of its API lies, if it was given: the sandbox is then held to it in every test. */

export const description: string | undefined = process.env['SANDBOX_OPENAPI'] || undefined;
