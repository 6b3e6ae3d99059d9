## 命令行。

cli-about = Jalon 帮助照护无家可归者的诊所把同伴支持员带进团队，即使身处危机之中，并在事后真实地讲述这一切如何发生。
cli-exits = 退出码：0 完成 · 1 核验发现问题 · 2 命令行无法读取 · 3 文件或请求不能接受，没有写入 · 4 这里没有记录簿，或无法打开 · 5 磁盘、数据库或网络拒绝
cli-usage = 用法：
cli-commands = 命令
cli-options = 选项
cli-arguments = 参数
cli-arg-help = 显示此帮助
cli-arg-version = 显示版本
cli-demo = 展示一个虚构的诊所，置于蒙特利尔真实的带日期背景之中，并在本机打开页面
cli-init = 建立新的记录簿：文件夹、密钥、第一位成员、一个项目
cli-import = 带入您已有的资料
cli-import-context = 从 CSV 文件带入团队周围带日期的事实；要么全部，要么不写
cli-serve = 在本机打开页面
cli-invite = 邀请某人，或给其新的登录链接
cli-report = 制作案例研究：PDF 或单个 HTML 文件
cli-verify = 重新计算日志与视图，并指出有问题的条目
cli-rebuild = 从第一个条目起重做视图
cli-arg-lang = 语言：fr、en 或 zh-Hans
cli-arg-verbose = 在标准错误输出上说明过程
cli-arg-folder = 记录簿所在文件夹
cli-arg-new-folder = 要建立的文件夹，须为空或尚不存在
cli-arg-port = 监听端口；0 表示任选空闲端口
cli-arg-fresh = 重新制作演示
cli-arg-title = 项目名称；以后可改
cli-arg-place = 诊所与城市
cli-arg-login = 第一位成员（协调员）登录用的名字
cli-arg-database = PostgreSQL 数据库地址；不填则用文件夹内的 SQLite
cli-arg-csv = CSV 文件，列为 date_edtf,confidence,fact,sources
cli-arg-initiative = 有多个项目时，指明哪一个
cli-arg-facts = 事实所用的语言（fr、en 等），便于朗读
cli-arg-check = 只检查文件，不写入
cli-arg-host = 监听地址
cli-arg-behind-https = 前面有 HTTPS 代理；在本机之外必须如此
cli-arg-invited = 此人登录用的名字
cli-arg-role = 新成员的角色
cli-arg-called = 新成员的称呼
cli-arg-address = 页面地址，用来写出完整链接
cli-arg-out = 要写的文件；不填则为 jalon-日期-语言
cli-arg-format = 格式，若文件名没有说明
cli-arg-json = 以一行 JSON 回答
cli-default-title = 同伴支持员加入团队
cli-first-member = 协调
cli-init-done = 记录簿已建立在 { $folder }。
    下一步：jalon serve --folder { $folder }
    然后用显示的链接，以“{ $login }”的名字进入。
    密钥在 { $folder }/site.key：没有它，谁也读不了文字。请在安全处保存一份。
cli-import-checked = { $n ->
   *[other] { $n } 行，没有问题。没有写入。
}
cli-import-working = 写入记录簿
cli-import-done = { $added ->
    [0] 没有新增：{ $had } 条事实已在其中。
   *[other] 新增 { $added } 条事实；{ $had } 条已在其中。
}
cli-import-refused = { $n ->
   *[other] { $path }：{ $n } 个问题。没有写入。
}
cli-serving = Jalon 已打开：{ $address }
cli-serving-link = 登录链接，一天内有效，只能用一次：
    { $link }
cli-serving-stop = 按 Ctrl+C 关闭。
cli-stopped = 已关闭。保存的一切都在磁盘上。
cli-invited = 登录链接，一天内有效，只能用一次：
    { $link }
cli-report-working = 制作案例研究
cli-report-done = 案例研究已写入：{ $path }
cli-report-missing = 字体缺少这些字符：{ $characters }
cli-verify-working = 核验
cli-verify-clean = { $n ->
    [0] 没有问题。还没有条目。
   *[other] 没有问题。已读 { $n } 个条目。
}
    记录簿的根：{ $root }
cli-verify-found = { $n ->
   *[other] 发现 { $n } 个问题：
}
cli-fault-site = 整个记录簿：{ $what }
cli-fault-place = 位置 { $seq }：{ $what }
cli-fault-entry = 位置 { $seq }，条目 { $entry }：{ $what }
cli-rebuild-working = 重做视图
cli-rebuild-done = { $n ->
   *[other] 已根据 { $n } 个条目重做视图。
}
cli-demo-working = 虚构的诊所
cli-demo-visitor = 访客
cli-demo-ready = 虚构的诊所已备好，在 { $folder }。除蒙特利尔的带日期背景外，一切皆为虚构。
cli-file = { $path }：{ $why }。请检查路径和您对此文件的权限。
cli-listen = 无法在 { $address } 监听：{ $why }。可能有别的程序在用：请试 --port。
cli-report-failed = 无法制作案例研究：{ $why }。
cli-server-failed = 无法打开页面：{ $why }。
cli-library = Jalon 附带的数据无法读取：{ $why }。请重新安装程序。
cli-no-initiative = 此记录簿中还没有项目。请在首页开立，或用“jalon init”。
cli-which-initiative = 哪一个？请用 --initiative 指明：
    { $known }
cli-no-member = 没有人用这个名字登录。要邀请新成员，请用 --as 说明角色。
cli-exposed = { $address } 对网络开放，经过的内容会被读到。请在前面放置 HTTPS 代理并加上 --behind-https，或留在 127.0.0.1。
cli-not-demo = { $path } 中的记录簿不是演示：没有改动。请用 --folder 选择别的文件夹。

store-no-record = { $path } 中没有记录簿。请用“jalon init”建立，或用 --folder 指明文件夹。{ $why }
store-record-exists = { $path } 中已有记录簿：没有改动。{ $why }
store-not-empty = { $path } 中已有别的内容：没有改动。请选择空的或新的文件夹。{ $why }
store-file = { $path }：{ $why }。请检查磁盘和您对此文件夹的权限。
store-settings = 文件 jalon.toml 无法读取：{ $why }。{ $path }
store-key-missing = 文件夹中没有站点密钥（site.key）。没有它，文字无法打开：请放回原处。{ $path }{ $why }
store-key-malformed = 站点密钥（site.key）已损坏：应为 64 个十六进制数字。请取用您的备份。{ $path }{ $why }
store-key-exposed = 别人也能读取站点密钥。请运行“chmod 600 site.key”后再试。{ $path }{ $why }
store-newer = 此记录簿由更新版本的 Jalon 写成。请更新程序；没有改动。{ $path }{ $why }
store-database = 数据库拒绝：{ $why }。{ $path }
store-damaged = 记录簿中有一个值无法读取。请运行“jalon verify”查明。{ $path }{ $why }
store-login-taken = 已有人用这个名字登录。请另选一个。{ $path }{ $why }
store-no-randomness = 本机没有随机数；没有写入。{ $path }{ $why }
store-stopped = 出错后写入已停止。请重启 Jalon：已确认的内容都在磁盘上。{ $path }{ $why }
record-not-canonical = 有一个值没有规范形式。{ $path }{ $why }
record-malformed-body = 某条目的内容不符合其类型。{ $path }{ $why }
record-does-not-open = 封存的文字无法用此站点的密钥打开。密钥对吗？{ $path }{ $why }
record-malformed = 标识符或散列值格式不对。{ $path }{ $why }
record-date = 日期无法读取。{ $path }{ $why }
record-outside-log = 这个位置不在日志中。{ $path }{ $why }
record-proof-fails = 证明不成立。{ $path }{ $why }

verify-missing = 这个位置没有条目
verify-unreadable = 某一列不是 Jalon 写入的内容
verify-envelope = 信封与日志中登记的不同
verify-content = 内容与信封所承诺的不同
verify-content-missing = 内容不见了，也没有删除条目指明它
verify-not-erased = 有删除条目指明它，而内容仍在
verify-words = 文字无法用站点密钥打开
verify-count = 设备的计数有缺口或重复
verify-amends = 它修改的条目并不在它之前
verify-stray = 没有条目的内容
verify-history = 日志从这里起被改写
verify-views = 视图与记录簿不一致；“jalon rebuild”可重做
