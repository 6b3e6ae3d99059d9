# 成员、登录、设备。
nav-account = 我的登录方式

# 出错。
fault-prove = 请先证明是您本人
fault-prove-next = 此操作需要十分钟之内的身份证明。
fault-set-up = 请先保护您的登录方式
fault-set-up-next = 请添加通行密钥，或者口令加验证码应用。
store-last-coordinator = 至少要有一位协调员。请先把这一角色交给别人。{ $path }{ $why }
store-access-ended = 此人的登录已停用。请先恢复，再给登录链接。{ $path }{ $why }
problem-passphrase-common = 这是别人最先会试的口令（键盘顺序、常用词、您的名字）。请改用随意选的四个词。

# 登录。
sign-in-by-passkey = 用通行密钥登录
sign-in-passkey-wrong = 这把通行密钥在这里无效。请换一把，或用口令登录。
sign-in-again = 时间过长或尝试过多。请重新输入口令。
second-title = 还差一步
second-code = 验证码
second-hint = 验证码应用上的六位数字，或一个备用码。
second-wrong = 验证码不对，或已经用过。请等下一个，或用备用码。
second-too-many = 错误次数过多。请等十五分钟，或用通行密钥登录。
second-lost = 手机和备用码都不在？协调员可以给您新的登录链接。
passkey-failed = 通行密钥没有回应，或者您取消了。可以再试一次。

# 我的登录方式。
account-title = 我的登录方式
account-lead = 您怎样登录，在哪里登录着，丢了设备怎么办。
account-secured = 您的登录受到良好保护：只偷到一样东西，不能冒充您登录。
account-open = 您的登录还没有得到良好保护
account-demo = 演示版不作要求。
account-until = 请在{ $date }之前完成。
account-back = 返回我的登录方式
ways-title = 怎样登录
passkeys-title = 通行密钥
passkeys-what = 您的手机或电脑通过指纹、面容或设备密码认出您。不用记，也不会被人骗走。
passkeys-none = 还没有。
passkeys-add = 添加通行密钥
passkeys-not-here = 在这个地址，浏览器不允许使用通行密钥，需要 https 地址。
passkeys-since = 添加于{ $date }。
passkeys-used = 上次使用：{ $date }。
passkeys-unused = 还没有用过。
passkeys-remove = 移除
passkeys-remove-named = 移除“{ $name }”
passkeys-lead = 请在您每天使用的设备上操作。设备会要求指纹、面容或设备密码，这些不会离开设备。
passkeys-name = 这把密钥的名称
passkeys-name-hint = 便于以后辨认，例如“工作手机”。
passkeys-make = 创建密钥
passkeys-without = 此浏览器不支持通行密钥，或者禁用了脚本。请改用口令加验证码应用。
passphrase-set = 已设置。
passphrase-none = 未设置。
passphrase-change = 更换口令
passphrase-choose = 设置口令
passphrase-lead = 您的其他登录会结束。
passphrase-hint = 至少 12 个字符，没有别的规则。随意选四个词就很好。
passphrase-keep = 保存口令
app-title = 验证码应用
app-what = 手机上的应用给出六位数字，在口令之后输入。
app-set = 已设置。
app-add = 添加验证码应用
app-remove = 移除应用
app-first = 打开手机上的验证码应用；已有的就可以。
app-scan = 让它扫描这个方块。
app-square = 供验证码应用扫描的方块
app-type = 或在应用中输入：
app-open = 或在本设备上打开应用
app-then = 在这里输入它显示的数字。
app-code = 六位数字
app-confirm = 确认
app-wrong = 数字不对。请核对手机时间，再输入现在显示的数字。
app-done = 应用已设置好。这是您的备用码，不会再次显示。
codes-title = 备用码
codes-what = 写在纸上的十个码，手机不在时使用。每个只能用一次。
codes-left =
    { $count ->
        [0] 一个也不剩。
       *[other] 还剩 { $count } 个。
    }
codes-make = 生成新的备用码
codes-before = 原来的备用码将全部失效。
codes-made = 备用码如下，不会再次显示。
codes-keep = 请写在纸上，与设备分开存放。不要拍照。
codes-kept = 已保存

# 登录记录。
sessions-title = 在哪里登录着
sessions-what = Jalon 不保存地址和位置，只保存浏览器种类和时间。
sessions-this = 本设备
sessions-since =
    { $way ->
        [passphrase] { $date }用口令登录。
        [passkey] { $date }用通行密钥登录。
        [link] { $date }用登录链接登录。
        [elsewhere] { $date }用诊所账户登录。
       *[other] { $date }登录。
    }
sessions-seen = 上次使用：{ $date }。
sessions-end = 结束这次登录
sessions-end-others = 结束其他所有登录
device-both = { $system } 上的 { $browser }
device-unknown = 无法识别的设备

# 设备丢失。
lost-title = 设备丢失或被盗
lost-short = 一次关闭这台设备能打开的一切。
lost-go = 我丢了设备
lost-lead = 现在处理就不要紧。您写过的内容不会丢失。
lost-what = 会发生什么
lost-sessions = 除本次外，您的所有登录都会结束。
lost-calendars = 您的日历地址不再可用。
lost-links = 没有用过的登录链接全部失效。
lost-words = 已写入记录的内容不变。
lost-on-it = 那台设备上有什么？
lost-on-it-hint = 勾选的不能再用来登录。
lost-passkey = 通行密钥“{ $name }”
lost-do = 全部关闭
lost-others = 如果您已没有任何设备，协调员可以替您操作，并给您新的链接。
lost-done = 已关闭
lost-done-lead = 丢失的设备在这里什么也打不开了。
lost-next-passphrase = 如果它记住了您的口令，请更换口令。
lost-next-codes = 如果备用码和它放在一起，请生成新的。
lost-next-tell = 请告诉协调员：可能需要登记为事件。

# 首次登录。
set-up-title = 保护您的登录
set-up-lead = 记录里的人信赖您。只需两分钟。
set-up-go = 保护我的登录
set-up-over = 期限已过：请现在选择，之后一切恢复。
set-up-passkey = 最简单：通行密钥
set-up-two = 或者两样一起
set-up-done = 完成
set-up-later = 以后再说
set-up-codes = 也请准备写在纸上的备用码，以防设备不在身边。

# 证明。
sign-in-too-many = 此地址尝试次数过多。请等一分钟，或用通行密钥登录。
prove-title = 是您本人吗？
prove-lead = 接下来的操作很重要。请再次证明是您本人，十分钟内有效。
prove-by-passkey = 出示通行密钥
prove-go = 是我
prove-wrong = 不对。请再试，或换一种方式。
prove-ready-title = 已确认是您本人
prove-ready-lead = 现在可以取走您要的内容。
prove-ready-take = 取走文件
prove-ready-back = 回到页面
prove-nothing = 您还没有可以证明身份的方式。请先保护您的登录。

# 成员。
members-title = 成员
members-title-lead = 谁可以登录、是什么角色；邀请与停用。
members-lead = 谁可以登录、是什么角色。
members-invite = 邀请成员
members-me = （您）
members-secured = 登录受到良好保护。
members-half = 登录还没有得到良好保护。
members-not-yet = 还没有自己的登录方式。
members-inside = 可登录
members-ended = 已停用
members-ended-what = 名字仍留在其所写内容旁边；不能再登录。
members-back = 返回成员列表
members-link = 新的登录链接
members-link-what = 给无法登录的人。请当面交给本人：链接只能用一次，登录时不再要求其他证明。您不能替别人选择口令。
members-link-go = 生成链接
members-lost-what = 结束此人的登录、日历地址和链接。移除哪些密钥由本人决定。
members-lost-go = 为此人全部关闭
members-role = 更换角色
members-role-hint = 立即生效；此人的登录会结束。
members-role-go = 更换角色
members-not-oneself = 您的角色和停用须由另一位管理成员的人处理，您自己不能。
members-end = 停用登录
members-end-what = 此人不能再登录。名字留在记录里。
members-end-go = 停用
members-let-in = 恢复登录
members-last = 至少要有一位协调员。请先把这一角色交给别人。
invite-lead = 您会得到一个链接，当面或用纸交给本人。不发送电子邮件。
invite-name = 姓名
invite-name-hint = 团队对其的称呼。会被封存。
invite-login = 登录名
invite-login-hint = 登录时输入的名字，例如“marie”。
invite-role = 角色
invite-locale = 语言
invite-go = 生成邀请
invite-login-taken = 已有人使用这个登录名。请换一个。
invited-title = 给{ $name }的邀请
invited-lead = 链接只在此刻显示。请打印本页或复制链接，当面交给本人。
invited-hello = { $name }，您好
invited-square = 含有登录链接的方块
invited-login = 您的登录名：{ $login }
invited-what = 登录 Jalon
invited-open = 用手机扫描方块，或在浏览器中输入地址。
invited-choose = 登录后请保护您的登录：通行密钥，或口令加验证码应用。
invited-once = 链接只能用一次，一天内有效。用后请销毁此纸。
invited-help = 如果已失效，请向协调员另要一个。

# 诊所账户（OpenID Connect）。
fault-elsewhere = 诊所的账户服务没有正常回应
fault-elsewhere-next = 请稍后再试，或用其他方式登录：通行密钥、口令、登录链接。
elsewhere-enter = 用诊所账户登录
elsewhere-unknown = 此账户在这里没有关联任何人，或登录被中断。请用其他方式登录，再在“我的登录方式”中关联。
elsewhere-title = 诊所账户
elsewhere-what = 如果您已有工作账户，可以用它登录 Jalon。
elsewhere-set = 您的工作账户可以登录 Jalon。
elsewhere-add = 关联我的账户
elsewhere-remove = 取消关联
elsewhere-prove = 用诊所账户证明
