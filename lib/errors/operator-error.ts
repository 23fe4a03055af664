/**
 * Something that whoever runs the program can put right: a taken port, a wrong password, a full disk.
 *
 * Its message is one clear sentence (or a few lines, one per problem) that is shown as it stands, without a
 * stack trace, before the program ends with exit code 1.
 */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OperatorError'
  }
}
