/** Lets a loop sleep until it is woken or some time has passed. A call that comes while it works is not lost. */
export class Wake {
  private pending = false;
  private wakeUp: (() => void) | undefined;

  readonly call = (): void => {
    this.pending = true;
    this.wakeUp?.();
  };

  async sleep(ms: number): Promise<void> {
    if (!this.pending) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wakeUp = undefined;
    }
    this.pending = false;
  }
}
