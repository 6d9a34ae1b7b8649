@rem npm's scripts begin with exec, so that on Unix signals reach Node itself and not a shell
@rem that dies of them. Windows has no such command: this is it.
@%*
