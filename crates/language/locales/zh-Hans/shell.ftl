# 手机应用的外壳：应用出现之前显示的内容，以及通向它的链接。

shell-name = 笔记本
shell-description = 没有网络也能用的笔记本。
shell-no-script = 这个笔记本需要浏览器的脚本功能。网站本身不需要。
shell-to-site = 前往网站
shell-open = 手机笔记本
shell-go = 打开笔记本
