# Keys and recovery.
verify-secret = 打开内容所需的盐已不在：内容无法再打开
