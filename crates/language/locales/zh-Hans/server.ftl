## 每个页面的框架、登录、出错、时间线与案例研究。

skip-to-content = 跳到正文
nav-main = 主导航
nav-home = 首页
nav-timeline = 时间线
nav-pathway = 路径
nav-record = 记录簿
nav-study = 案例研究
foot-line = Jalon，一项实施工作的田野笔记。
foot-style = 样式
invented-banner = 为演示而虚构的诊所。只有蒙特利尔的带日期背景是真实的。
go-home = 回到首页
choose = 请选择…
form-problems = 还有内容需要改正
sealed-title = 项目（名称已封存）
someone = 团队成员
write-something = 写入记录簿

sign-in-title = 登录
sign-in-login = 使用的名字
sign-in-passphrase = 口令短语
sign-in-enter = 进入
sign-in-forgotten = 忘记了？协调员可以给您一个新的登录链接。
sign-in-wrong = 名字和口令短语不相符。请检查这两项，或索取登录链接。
link-title = 登录链接
link-welcome = 欢迎，{ $name }
link-enter = 进入
link-choose = 为以后选择一个口令短语
link-hint-choose = 至少 12 个字符。用几个只有您知道的词。没有它，下次需要新的链接。
link-hint-change = 您已经有一个。新的会替换它，并结束您的其他会话。
link-passphrase = 口令短语
link-again = 再输入一次
link-once = 此链接只能使用一次，有效期一天。
link-spent = 此链接已失效
link-spent-next = 它已被使用，或已过一天。请向协调员索取新的链接，或用口令短语进入。

fault-not-found = 这个地址没有内容
fault-not-found-next = 地址可能抄错了，或者那里的内容不对您开放。
fault-sign-in = 请先登录
fault-sign-in-next = 登录后再回到此页。
fault-not-allowed = 您的角色不允许这样做
fault-not-allowed-next = 如果您认为应当对您开放，请询问协调员。
fault-forged = 此表单已失效
fault-forged-next = 它来自其他页面或已结束的会话。请返回、刷新页面后重新发送：没有写入任何内容。
fault-bad-request = 请求无法读取
fault-bad-request-next = 请返回再试：没有写入任何内容。
fault-refused = 此条目未被接受
fault-refused-next = 请返回：您输入的内容还在。记录簿中没有写入任何内容。
fault-inside = 我们这边出了问题
fault-inside-next = 已保存的内容没有丢失。请再试一次；如果仍然如此，负责服务器的人可在日志中找到原因。

timeline-lead = 地面是危机，标杆是步骤，条形表示实践的密度，各方的声音立在旁边。
timeline-span = { $from }至{ $to }
timeline-borders = { $from } → { $to }
timeline-unread = “{ $typed }”不是可读的日期。请试试 2020-05、“2020年5月”或“2020年春”。
timeline-region = 时间线图，可横向滚动
timeline-hint = 每个标记都可以打开。使用键盘时，方向键可在标记间移动。
timeline-legend = 图例
timeline-in-words = 同样的内容，用文字
timeline-lanes = 显示
timeline-all = 全部
timeline-window = 显示的时段
timeline-earlier = 更早
timeline-nearer = 放大
timeline-farther = 缩小
timeline-later = 更晚
timeline-whole = 全部时间
timeline-schemes = 划分方案
timeline-outside = 不在任何阶段内
timeline-more = 在记录簿中查看全部
timeline-empty = 这个时段还没有记录。请从团队周围发生的事开始：一项公告、一次关闭、一位新人的到来。
timeline-empty-action = 记录一个事件
timeline-sources = { $n ->
   *[other] { $n } 个来源
}
timeline-conflict = 两个版本等待选择
scheme-team = 团队
scheme-epidemic-waves = 疫情波次

study-before = 在它离开团队之前
study-before-why = 小于五的数字已被遮盖，人物只以角色出现。仍请通读一遍：只有同伴支持员才可能说出的内容，必须经其本人审阅。
study-pdf = 获取 PDF
study-file = 获取单个 HTML 文件
