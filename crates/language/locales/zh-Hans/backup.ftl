# 备份与恢复。

# 命令行。
cli-backup = 备份记录簿，并说明哪里存有什么
cli-backup-init = 设置备份：恢复单上的密钥，以及备份的存放处
cli-backup-add = 增加一个备份存放处
cli-backup-now = 立即备份
cli-backup-list = 说明哪里存有哪些备份
cli-backup-try = 把最新的备份恢复到一个随后丢弃的文件夹，并说明结果
cli-backup-to = 存放备份的文件夹：另一块硬盘、U 盘；可给出多次
cli-backup-storage = 描述对象存储的文件（endpoint、bucket、region、prefix、credentials）
cli-backup-sheet = 要生成的恢复单文件（.pdf 或 .html），打印后即应删除
cli-backup-hour = 每晚备份全部内容的钟点；不给出时为 3
cli-backup-whole = 备份全部内容，而不只是新增的部分
cli-restore = 把备份恢复到新文件夹：全部恢复并核对，否则什么也不留
cli-restore-from = 存放备份的文件夹，或描述对象存储的文件
cli-restore-identity = 存有恢复单密钥的文件；不给出时会询问
cli-restore-key = 存有站点密钥的文件，用以代替恢复单
cli-restore-set = 较早的备份的名称；不给出时取最新的
cli-restore-site = 站点，用于存放处有多个站点的备份时
cli-restore-with-faults = 即使 verify 发现问题也恢复
backup-init-done = 备份已设置。下面是打开备份的密钥。请现在抄下或打印：本机不保留它，也不会再次显示。

      { $key }

    存放处：{ $places }
    接下来：jalon backup now。jalon serve 运行时，每五分钟和每晚都会备份。
backup-add-done = 备份现在存放于：{ $places }
backup-no-place = 尚未设置存放处。请增加一个：jalon backup add --to 文件夹
backup-kept = { $n ->
   *[other] { $place }：已是最新，{ $n } 条记录（{ $set }）。
}
backup-list-none = 还没有。
backup-list-set = { $n ->
   *[other] { $set }：{ $n } 条记录，截至 { $made }，{ $size } kB
}
backup-list-old = { $n ->
   *[other] { $set }：{ $n } 条记录，截至 { $made }，{ $size } kB；需用较新的密钥打开
}
backup-tried = { $n ->
   *[other] { $place }：最新的备份已恢复并核对，{ $n } 条记录。
}
backup-tried-failed = { $place }：最新的备份无法恢复。{ $why }请重新备份：jalon backup now --whole
backup-restoring = 正在恢复
backup-type-key = 请输入恢复单上的密钥（AGE-SECRET-KEY-1…），大小写均可，空格无妨，然后空一行：
backup-restored = { $n ->
   *[other] 已恢复到 { $folder }：{ $n } 条记录，已核对。
}
    备份 { $set }，截至 { $made }。最新一条记录的收到时间：{ $newest }。
    日志根：{ $root }
    文件：{ $files }
    接下来：jalon serve --folder { $folder }。大家照旧登录。然后重新设置备份：jalon backup init。
backup-restored-empty = 没有记录
backup-restored-erased = { $n ->
   *[other] 此备份中有 { $n } 条记录后来已被清除，仍保持清除。
}
backup-restored-missing = { $n ->
   *[other] 记录所提到的 { $n } 个文件不在备份中。
}
backup-restored-faults = { $n ->
   *[other] verify 发现 { $n } 处问题：请看 jalon verify。
}
backup-restored-old-keys = 最新的密钥无法读取，用的是 { $set } 的密钥：其后清除的内容可能又出现了，请再次清除。
backup-restored-unsigned = 此备份未经签名：请把日志根与您已知的比对。

# 可能出的问题；-short 用于存放处旁边。
backup-not-set-up = 此文件夹尚未设置备份。请设置：jalon backup init --to 文件夹
backup-set-up-already = 备份已经设置。要增加存放处：jalon backup add --to 文件夹
backup-absent = { $what } 不在。请接上硬盘，或检查网络；下一次备份会补上。
backup-place = { $what } 拒绝了：{ $why }。那里的备份保持原样。
backup-no-set = { $what } 没有完整的备份。看看有什么：jalon backup list
backup-which-site = 那里有多个站点的备份。请用 --site 指定一个：
      { $what }
backup-no-keys = { $what } 的密钥已满 35 天，且没有更新的密钥。无法打开。
backup-identity = 这不是备份的密钥，或有一个字母不对。它以 AGE-SECRET-KEY-1 开头，共 74 个字符。
backup-wrong-identity = 这个密钥打不开此备份。请用设置这些备份时所制的恢复单。
backup-damaged = { $what } 已损坏：被改动或被截断。什么也没有恢复。请用 --set 取较早的备份，或换一个存放处。
backup-faults = 恢复的内容不自洽：{ $what } 处问题。什么也没有保留。仍要查看：--with-faults
backup-in-the-way = { $what } 不是空的。请指定新的或空的文件夹。
backup-absent-short = 存放处不在。
backup-place-short = 存放处拒绝了：可能已满。
backup-no-set-short = 还没有备份。
backup-no-keys-short = 它的密钥已不存在。
backup-damaged-short = 它已损坏。
backup-faults-short = 恢复的内容不自洽。
backup-wrong-identity-short = 站点密钥打不开它。
backup-other-short = 没有成功。

# 恢复单。
backup-sheet-title = 恢复单
backup-sheet-made = { $date }为站点 { $site } 制作。
backup-sheet-warning = 持有此单和一份备份的人可以读到一切。没有它，也没有站点密钥，谁也读不到。
backup-sheet-qr = 密钥的二维码
backup-sheet-keep = 保管
backup-sheet-keep-1 = 打印两份：一份放入保险柜，一份交给诊所以外信得过的人。
backup-sheet-keep-2 = 切勿与备份放在一起，切勿拍照。
backup-sheet-keep-3 = 然后删除用来打印的文件。
backup-sheet-restore = 恢复全部内容
backup-sheet-restore-1 = 在任意一台机器上安装 Jalon，接上备份。
backup-sheet-restore-2 = jalon restore 备份文件夹 --folder 新文件夹
backup-sheet-restore-3 = 询问时输入上面的密钥。然后：jalon serve --folder 新文件夹
backup-sheet-places = 备份存放处

# 页面。
backup-title = 备份
trust-backup = 备份
trust-backup-lead = 记录簿上次何时备份和试恢复、存放在哪里、如何恢复。
backup-lead = 恢复过的备份才算备份。Jalon 每隔几分钟备份一次，每晚备份全部内容，并试行恢复。
backup-never = 还没有备份。如果这台机器坏了，一切都会丢失。
backup-never-how = 请照管机器的人接上 U 盘或另一块硬盘，运行一次：
backup-never-then = 然后打印恢复单，放入保险柜，并删除该文件。此后备份会自动进行。
backup-well = 一切正常。
backup-old = 最新的备份已超过 36 小时。
backup-old-how = 请接上硬盘，或查看下面的存放处。Jalon 会自行补上。
backup-untried = 最近八天没有成功试行恢复过备份。
backup-untried-how = 请看下面上次试行的结果。恢复不了的备份不算备份。
backup-last = 上次备份
backup-last-trial = 上次成功试行恢复
backup-not-yet = 还没有
backup-ago-minutes = { $n ->
    [0] 刚才
   *[other] { $n } 分钟前
}
backup-ago-hours = { $n ->
   *[other] { $n } 小时前
}
backup-ago-days = { $n ->
   *[other] { $n } 天前
}
backup-places = 备份存放处
backup-no-places = 还没有存放处。
backup-place-whole = 全部内容
backup-place-since = 最新增补
backup-place-entries = { $n ->
   *[other] { $n } 条记录
}
backup-place-failed = { $when }上次备份到此处失败。{ $why }
backup-trial = 上次试行恢复
backup-trial-well = { $n ->
   *[other] { $when }，来自 { $place }：已恢复并核对，{ $n } 条记录。
}
backup-trial-failed = { $when }，来自 { $place }：无法恢复。{ $why }
backup-kept-title = 保留多久
backup-kept-record = 最近 { $days } 天、{ $weeks } 周和 { $months } 个月各一份。
backup-kept-keys = 密钥保留 { $days } 天：此后，这里清除的内容不再存在于任何备份中。放在抽屉里的 U 盘会保留原有内容，直到再次接上。
backup-how = 恢复
backup-how-1 = 在任意一台装有 Jalon 的机器上接上备份。
backup-how-2 = 运行下面的命令，询问时输入恢复单上的密钥：
backup-how-3 = 要么全部恢复，要么什么也不留；会核对，并说明恢复了什么。这里的内容不受影响。
backup-how-lost = 没有恢复单时，站点密钥的副本也能打开备份。两者都没有，谁也打不开。
home-backup-never = 还没有备份。
home-backup-old = 最新的备份：{ $when }。
home-backup-untried = 上次成功试行恢复备份：{ $when }。
home-backup-untried-never = 还没有试行恢复过备份。
home-backup-well = 上次备份：{ $last }，上次试行恢复：{ $tried }。
home-backup-title = 备份
cli-restore-parts = 用站点恢复单的两个部分打开，依次询问
cli-restore-signed-by = 必须由其签名的公钥，取自纸张；可给出多次
backup-restored-signed = 由密钥 { $key } 签名。请与见证页核对。
backup-forged = { $what } 与站点签名时不符：被改动、由他人拼凑，或签名被去除。什么也没有恢复。请换一个存放处，或用 --set 取较早的备份。
backup-forged-short = 它与本站点签名时不符。
store-key-other-short = 站点密钥已更换：请重启 Jalon。
backup-check-agreeing = { $n ->
   *[other] { $place }：{ $n } 个已签名的备份部分与本记录的开头一致。
}
backup-check-unsigned = { $n ->
   *[other] { $n } 个部分未经签名：由较旧的 Jalon 制作。
}
backup-check-fault = { $name }：{ $what }
backup-check-forged = 与本站点签名时不符
backup-check-set-back = 记录比制作此备份时更短：它被退回到以前
backup-check-other-history = 记录的开头与制作此备份时不同：它被改写了
backup-check-not-read = { $place }：未与记录核对。{ $why }
